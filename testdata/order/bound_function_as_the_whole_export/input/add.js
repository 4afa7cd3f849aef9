const { set } = require('./store');
exports.add = set.add.bind(set);
