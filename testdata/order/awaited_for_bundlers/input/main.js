'use strict';

const path = require('path');
const log = require('./lib/log');

process.env.MODE = 'test';
const config = require('./lib/config');
const { limit, scale } = require('./lib/limits');
console.log('configured', config.mode, limit, scale(2));
if (config.verbose) require('./lib/verbose');
require('./lib/banner');
const level = require('./lib/levels').high;

exports.start = () => log(path.basename('/a/b'), level);
exports.start();
