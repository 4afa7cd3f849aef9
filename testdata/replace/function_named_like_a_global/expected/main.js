import setTimeout from './timers.js';
import fetch from './fetch.js';

console.log(setTimeout(() => 'ran at once'));
console.log(fetch('/x'), fetch.native);
