const { mode, level } = require('./settings');

console.log(mode, level);
