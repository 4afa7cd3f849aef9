import { area } from './shapes.mjs';

console.log(area(2));
