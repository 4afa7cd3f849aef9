const proxyquire = require('proxyquire');
const { rate } = require('./lib/rates');

const { price } = proxyquire('./lib/price', { './rates': { rate: () => 100 } });
console.log(rate(), price(2));
