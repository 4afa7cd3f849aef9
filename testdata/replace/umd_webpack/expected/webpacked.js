export default (function(modules) { // webpackBootstrap
/******/ 	var installed = {};
/******/ 	function __webpack_require__(id) {
/******/ 		if(installed[id]) return installed[id].exports;
/******/ 		var module = installed[id] = { exports: {} };
/******/ 		modules[id].call(module.exports, module, module.exports, __webpack_require__);
/******/ 		return module.exports;
/******/ 	}
/******/ 	return __webpack_require__(0);
/******/ })
/******/ ([
/* 0 */
/***/ (function(module, exports, __webpack_require__) {
exports.Widget = __webpack_require__(1);
exports.start = function () { return 'started ' + new exports.Widget().id; };
/***/ }),
/* 1 */
/***/ (function(module, exports) {
module.exports = function Widget() { this.id = 'w1'; };
/***/ })
/******/ ]);
