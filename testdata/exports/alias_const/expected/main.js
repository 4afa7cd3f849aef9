import * as color from './color.js';
console.log(color.hex(255, 128, 0), color.name('#ff0000'), color.NAMES['#00ff00']);
