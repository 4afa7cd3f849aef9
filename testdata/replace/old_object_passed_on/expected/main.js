import debug from './node.js';

debug.log(debug() + debug.prefix);
