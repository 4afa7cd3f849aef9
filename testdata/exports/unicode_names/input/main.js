const math = require('./math');

console.log(math.π, math.ünïcode(), math['\u03c0'], math.\u0061bc);
