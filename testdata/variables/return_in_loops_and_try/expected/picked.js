let picked;

main: switch (typeof process) {
  case 'object':
    picked = pick(1);
    break main;
  default:
    picked = pick(2);
}

function pick(n) {
  return 'picked ' + n;
}

export default picked;
