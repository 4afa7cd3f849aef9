import version from './version.js';
import answer from './answer.js';
import nothing from './nothing.js';
import undef from './undef.js';
import yes from './yes.js';

console.log(version, version.length, answer + 1, nothing, undef, yes);
console.log(typeof version, typeof answer);
