const exports = {};

(function (api) {
  api.count = arguments.length;
})(exports, 1, 2);

export { exports as default, exports as 'module.exports' };
