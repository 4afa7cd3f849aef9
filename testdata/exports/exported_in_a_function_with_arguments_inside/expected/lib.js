const module = { exports: {} };
const exports = module.exports;

(function () {
  var hasModule = (typeof module !== 'undefined' && module.exports);

  function lib(n) {
    return n + 1;
  }

  // has arguments of its own
  lib.sum = function () {
    var total = 0;
    for (var i = 0; i < arguments.length; i++) total += arguments[i];
    return total;
  };

  if (hasModule) {
    module.exports = lib;
  }
}).call(exports);

export default module.exports;
