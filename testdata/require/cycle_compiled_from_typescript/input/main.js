const { describe, Shape } = require('./lib/shape');
console.log(describe(new Shape(2)), require('./lib/circle').unit.area());
