const exports = {};

var named = exports;

import * as curves from './index.js';

function define(name, size) {
  named[name] = new curves.curve.Short(size);
}

define('p1', 192);
define('p2', 256);

export default exports;
