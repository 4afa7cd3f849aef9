import pair from './pair.js';
import picked from './picked.js';

console.log(pair.name, pair.size, picked);
