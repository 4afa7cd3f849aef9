'use strict';

import('./later.js');
process.env.MODE = 'test';
const config = require('./config');

console.log('configured', config.mode);
