const shapes = require('./shapes');
const early = require('./early');

console.log(Object.keys(shapes), shapes.area(2, 3), early.name);
