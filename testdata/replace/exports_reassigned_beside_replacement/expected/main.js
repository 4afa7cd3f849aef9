import shapes from './shapes.js';
import early from './early.js';

console.log(Object.keys(shapes), shapes.area(2, 3), early.name);
