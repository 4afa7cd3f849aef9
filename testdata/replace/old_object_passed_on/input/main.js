'use strict';

const debug = require('./node');

debug.log(debug() + debug.prefix);
