const a = require('./a');
exports.val = a.get();
