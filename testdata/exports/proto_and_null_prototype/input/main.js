const dict = require('./dict');
console.log(Object.getPrototypeOf(dict) === Object.prototype, 'toString' in dict, dict.get('toString'));
