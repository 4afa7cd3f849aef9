const { rules } = require('./rules');
const { read } = require('./configuration');

exports.check = (text, name) => rules[read(name).rule](text);
