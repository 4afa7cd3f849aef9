import * as format from './format.js';
console.log(format.date(new Date(0)), format.format('x'));
