const module = { exports: {} };

const { exports: api } = module;

api.get = () => 'got ' + api.kind;
api.kind = 'json';

const _exports = module.exports;
export { _exports as default, _exports as 'module.exports' };
