'use strict';

console.log('looper asks', require('./looped').who());
