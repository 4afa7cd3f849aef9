function install(exports) {
  exports.fake = 'goes to the argument';
  return exports;
}

export const real = Object.keys(install({}))[0];

{
  const exports = {};
  exports.viaBlock = 'lost';
}

export const afterBlock = 'kept';
