exports.π = 3.14159;
exports.ünïcode = function ünïcode() {
  return 'ünïcode: ' + exports.\u03c0;
};
exports.\u0061bc = 'abc'; // that is exports.abc
