const os = require('os');
const options = require('./options');
const mode = process.env.SAMPLE_MODE = options.mode;
const reader = require('./reader');
const util = require('util');
const format = util.format;
const { join } = require('path');

console.log(format('%s %s', mode, reader.mode), join('a', 'b').length, typeof os.EOL);
