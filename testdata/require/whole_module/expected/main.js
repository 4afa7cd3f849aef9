import * as geometry from './geometry.js';

console.log(geometry.area(3, 4));
console.log(geometry.perimeter(3, 4));
