const loaded = { exports: {} };
var module = loaded;
var exports = module.exports;

var isHeadless = false;

if (typeof module !== 'undefined') {
  isHeadless = true;
}

if (!isHeadless) {
  var exports = {};
  var module = {};
  exports.mode = 'browser';
} else {
  exports.mode = 'console';
}

function add(color) {
  exports[color] = function (text) {
    return color + ' ' + text;
  };
}

add('red');
module.exports.themed = exports.mode + '!';

export default loaded.exports;
