const shapes = require('./shapes');
const { count, next } = require('./used');
const { first, other } = require('./two_stars');

console.log(shapes.area(2), shapes.Form.name, shapes.round(1.5), typeof shapes.missing);
console.log(count, next(), require('./counter').count);
console.log(first, other, Object.keys(require('./listed')));
