'use strict';

const words = new (require(require('path').join(__dirname, './lib/words')))('to be');
const { levels } = require(require('path').join(__dirname, 'lib', 'levels.js'));
const path = require('path');

console.log(words.list(), levels, path.posix.basename('/tmp/a.txt'));
