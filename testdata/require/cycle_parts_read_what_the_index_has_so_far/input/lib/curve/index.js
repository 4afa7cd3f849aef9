var curve = exports;

curve.Base = require('./base');
curve.Short = require('./short');
