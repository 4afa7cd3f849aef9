const words = require('./words');

exports.text = words.hello + '!';
