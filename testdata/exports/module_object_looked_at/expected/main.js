import _kind from './kind.js';
const { kind, loaded } = _kind;

console.log(kind, loaded);
