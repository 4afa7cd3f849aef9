import colors from './colors.js';
const { red, green, blue, mix } = colors;

console.log(red, green, blue, mix(red, blue));
