exports.get = function () { return typeof leaf; };
const b = require('./b');
var leaf = require('./leaf');
exports.bval = b.val;
