import ids from './ids.js';
import load from './load.js';

const it = ids('user');
console.log(it.next().value, it.next().value);
load('x').then(console.log);
