const exports = {};

(function (global, factory) {
  typeof exports === 'object' && 'object' !== 'undefined' ? factory(exports) :
  typeof define === 'function' && define.amd ? define(['exports'], factory) :
  (global = typeof globalThis !== 'undefined' ? globalThis : global || self, factory(global.Mustache = {}));
})(exports, (function (exports) { 'use strict';

  function render(template, view) {
    return template.replace(/\{\{(\w+)\}\}/g, (_, key) => view[key]);
  }

  const version = '4.0.0';

  exports.render = render;
  exports.version = version;

  Object.defineProperty(exports, '__esModule', { value: true });

}));

export default exports;
