const _exports = ['a', 'b'];
export { _exports as exports };
const _module = 'meta';
export { _module as module };
const _require = (name) => `not loading ${name}`;
export { _require as require };
const ___filename = 'made up';
export { ___filename as __filename };
