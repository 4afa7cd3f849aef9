require('./paths');
const whole = require('lib/whole');
console.log(whole());
console.log(require('~/lib/sloppy').seen);
