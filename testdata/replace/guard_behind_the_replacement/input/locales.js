;(function (global, factory) {
  typeof exports === 'object' && typeof module !== 'undefined' ? module.exports = factory() :
  typeof define === 'function' && define.amd ? define(factory) :
  global.locales = factory()
}(this, (function () { 'use strict';

  function hooks(name) {
    return 'locale ' + name;
  }

  function loadLocale(name) {
    if (typeof module !== 'undefined' && module && module.exports && name.length === 2) {
      try {
        return require('./' + name);
      } catch (e) {
        return null;
      }
    }
    return name;
  }

  hooks.load = loadLocale;

  return hooks;

})));
