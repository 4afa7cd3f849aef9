import { red, green, blue, mix } from './colors.js';

console.log(red, green, blue, mix(red, blue));
