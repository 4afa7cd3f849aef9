import colors from './colors.js';
console.log(colors.mode, colors.red('x'), colors.themed);
