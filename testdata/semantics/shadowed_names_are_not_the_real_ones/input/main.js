const real = require('./real');

console.log(real.yes, real.parameter, real.local, real.loaded);
