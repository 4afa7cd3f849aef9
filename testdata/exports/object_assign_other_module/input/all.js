Object.assign(exports, require('./first'), require('./second'));
exports.three = exports.one + exports.two;
