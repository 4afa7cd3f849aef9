const module = { exports: {} };

main: switch (typeof process) {
  case 'object':
    module.exports = pick(1);
    break main;
  default:
    module.exports = pick(2);
}

function pick(n) {
  return 'picked ' + n;
}

export default module.exports;
