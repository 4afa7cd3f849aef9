import dict from './dict.js';
console.log(Object.getPrototypeOf(dict) === Object.prototype, 'toString' in dict, dict.get('toString'));
