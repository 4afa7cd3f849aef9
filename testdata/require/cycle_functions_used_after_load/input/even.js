const odd = require('./odd');

exports.isEven = (n) => n === 0 || odd.isOdd(n - 1);
