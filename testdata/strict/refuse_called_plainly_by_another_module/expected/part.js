import scales from './scales.js';
const { add: grow } = scales;

console.log(grow(1), grow(2), scales.add(5));
