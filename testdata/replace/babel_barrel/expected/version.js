var _default = '1.2';
export { _default as default };
