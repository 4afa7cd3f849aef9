const S = String.prototype;
S.shout = function () { return this.toUpperCase() + '!'; };
const greeting = require('./greeting');
console.log(greeting.text);
