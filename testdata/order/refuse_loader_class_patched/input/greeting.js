exports.text = require('./words').hello + '!';
