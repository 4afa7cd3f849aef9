var named = exports;

var curves = require('./index');

function define(name, size) {
  named[name] = new curves.curve.Short(size);
}

define('p1', 192);
define('p2', 256);
