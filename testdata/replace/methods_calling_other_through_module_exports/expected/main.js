import math from './math.js'
console.log(math.square(3), math.cube(3))
math.multiply = () => 'patched'
console.log(math.square(3), math.cube(3))
