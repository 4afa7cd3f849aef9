const { area } = require('./shapes');

console.log(area(2));
