'use strict';

if (typeof module === 'undefined') {
  var root = {};
}

module.exports = function () {
  return typeof root;
};
