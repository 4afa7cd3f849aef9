const { start, stop } = require('./service');
start();
console.log(stop());
