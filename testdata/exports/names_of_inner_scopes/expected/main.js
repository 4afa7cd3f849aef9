import api from './index.js';
import wrapped from './wrapped.js';
import maker from './maker.js';

console.log(api.format('a.txt'), Object.keys(api).sort().join(), api.index([1, 2]));
console.log(wrapped.read());
console.log(maker('x').name);
