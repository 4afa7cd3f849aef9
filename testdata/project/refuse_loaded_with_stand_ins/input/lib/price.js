const rates = require('./rates');

exports.price = (n) => n * rates.rate();
