const even = require('./even');

exports.isOdd = (n) => n !== 0 && even.isEven(n - 1);
