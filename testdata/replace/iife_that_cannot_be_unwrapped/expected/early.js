const exports = {};

(function (exports) {
  exports.always = 1;
  if (exports.always) return;
  exports.never = 2;
})(exports);

export default exports;
