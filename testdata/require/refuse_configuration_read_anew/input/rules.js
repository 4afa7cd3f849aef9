const { defaults } = require('./defaults');

exports.rules = { words: (text) => defaults.prefix + text.split(' ').length };
