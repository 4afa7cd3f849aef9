import { createRequire } from "module";
const require = createRequire(import.meta.url);

export default (function(){var define,module,exports;return (function e(t,n,r){function s(o,u){if(!n[o]){if(!t[o]){var a=require;if(!u&&a)return a(o,!0);throw new Error("Cannot find module '"+o+"'")}var f=n[o]={exports:{}};t[o][0].call(f.exports,function(e){var n=t[o][1][e];return s(n?n:e)},f,f.exports,e,t,n,r)}return n[o].exports}for(var o=0;o<r.length;o++)s(r[o]);return s})({1:[function(require,module,exports){
exports.util = require('./util');
exports.hello = function () { return 'hello from the bundle'; };
},{"./util":2}],2:[function(require,module,exports){
exports.twice = function (n) { return n * 2; };
},{}]},{},[1])(1)
})()
