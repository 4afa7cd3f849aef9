'use strict';

console.log('looper asks', require('./looped.cjs').who());
