var presets = exports;

var lib = require('./index');

var assert = lib.utils.assert;

function Preset(options) {
  this.size = options.size;
  this.pair = function () {
    return new lib.Pair(this.size);
  };
  assert(this.size > 0, 'too small');
}
presets.Preset = Preset;

// made when it is asked for
function define(name, options) {
  Object.defineProperty(presets, name, {
    configurable: true,
    enumerable: true,
    get: function () {
      var preset = new Preset(options);
      Object.defineProperty(presets, name, { configurable: true, enumerable: true, value: preset });
      return preset;
    },
  });
}

define('small', { size: 1 });
define('large', { size: 100 });
