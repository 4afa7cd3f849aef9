const exports = {};

function define(factory) {
  factory(exports);
}
define.amd = true;
if (typeof define === 'function' && define.amd) {
  define(function (e) { e.by = 'define'; });
} else {
  exports.by = 'exports';
}

export { exports as default, exports as 'module.exports' };
