var lib = exports;

lib.version = require('./data.json').version;
lib.utils = require('./utils');
lib.presets = require('./presets');
lib.Pair = require('./pair');
