exports.here = require('.').label;
exports.parent = require('..').label;
exports.grandparent = require('../').label;
exports.root = require('../..');
