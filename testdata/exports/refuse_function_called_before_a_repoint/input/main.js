const looped = require('./looped');

console.log(looped.who());
