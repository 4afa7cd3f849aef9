const defaults = {
  separator: ': '
};
var _default = defaults;
export { _default as default };
