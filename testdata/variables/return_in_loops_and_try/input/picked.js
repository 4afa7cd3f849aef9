switch (typeof process) {
  case 'object':
    module.exports = pick(1);
    return;
  default:
    module.exports = pick(2);
}

function pick(n) {
  return 'picked ' + n;
}
