import { who, tally } from './barrel.js';
import _who from './who.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const { name } = _who;

console.log(name(), who.name(), who.name.call(5), tally(2), tally(3));
console.log(who.twice.call({ count: 4 }));
require('./once');
require('./part');
