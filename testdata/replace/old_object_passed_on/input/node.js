'use strict';

exports.prefix = '> ';
exports.log = (text) => console.log(exports.prefix + text);

module.exports = require('./common')(exports);
