const counter = require('./counter');
exports.value = () => counter.value();
