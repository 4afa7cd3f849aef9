var ann = require('./ann'); module.exports = { help: 1, ann };
