'use strict';

var curves = exports;

curves.version = require('./data.json').version;
curves.utils = require('./utils');
curves.curve = require('./curve');
curves.named = require('./named');
