'use strict';

Object.assign(exports, { first: 1, second: count() });

function count() {
  return Object.keys(exports).length;
}
