const geometry = require('./geometry');

console.log(geometry.area(3, 4));
console.log(geometry.perimeter(3, 4));
