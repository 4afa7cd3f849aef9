import _plain from './plain.js';
import _compiled from './compiled.js';
import nothing from './nothing.js';

const plain = _plain.default || _plain;
const compiled = _compiled.default || _compiled;
const { option } = nothing || {};
const fallback = (nothing || { option: 'fallback' }).option;

console.log(plain.name, compiled.name, option, fallback);
