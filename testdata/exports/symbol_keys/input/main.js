const list = require('./list');

console.log([...list], String(list), list.add(3), [...list]);
