import temp from './temp.js';

console.log(temp.celsius, temp.fahrenheit);
temp.fahrenheit = 212;
console.log(temp.celsius, temp.reads);
