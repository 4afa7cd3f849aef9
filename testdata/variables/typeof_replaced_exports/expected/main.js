import lib from './lib.js';
import object from './object.js';

console.log(lib('ann'), lib.kind, Object.keys(object));
