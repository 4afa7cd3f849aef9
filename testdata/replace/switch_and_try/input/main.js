const driver = require('./driver');
const codec = require('./codec');
console.log(driver.name, codec.name);
