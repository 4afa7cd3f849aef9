exports.get = function () { return helper(); };
const helper = () => 'helped';
const b = require('./b');
exports.bval = b.val;
