;(function (root, factory) {
  if (typeof exports === 'object') {
    module.exports = factory(root, require('os'));
  } else if (typeof define === 'function' && define.amd) {
    define(['os'], function (os) { return factory(root, os); });
  } else {
    root.Lib = factory(root, root.os);
  }
}(this, function (root, os) {
  'use strict';

  var previous = root.Lib;

  function Lib() {}
  Lib.noConflict = function () {
    root.Lib = previous;
    return typeof os.EOL;
  };

  return Lib;
}));
