'use strict';

Promise.resolve().then(() => console.log('the promise'));
process.env.MODE = 'test';
const config = require('./config');

console.log('configured', config.mode);
