'use strict';
module.exports = require('./lib/names');
