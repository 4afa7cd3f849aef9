import * as shapes from './shapes.js';
import { count, next } from './used.js';
import { first, other } from './two_stars.js';
import * as counter from './counter.js';
import listed from './listed.js';

console.log(shapes.area(2), shapes.Form.name, shapes.round(1.5), typeof shapes.missing);
console.log(count, next(), counter.count);
console.log(first, other, Object.keys(listed));
