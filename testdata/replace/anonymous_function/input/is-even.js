var isOdd = require('./is-odd');

module.exports = function (n) {
    return !isOdd(n);
};
