module.exports = require('levels').unset;
