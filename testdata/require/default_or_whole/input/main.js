const plain = require('./plain').default || require('./plain');
const compiled = require('./compiled').default || require('./compiled');
const { option } = require('./nothing') || {};
const fallback = (require('./nothing') || { option: 'fallback' }).option;

console.log(plain.name, compiled.name, option, fallback);
