function install(exports) {
  exports.fake = 'goes to the argument';
  return exports;
}

exports.real = Object.keys(install({}))[0];

{
  const exports = {};
  exports.viaBlock = 'lost';
}

exports.afterBlock = 'kept';
