const { version } = require('semverish');
const inner = require('./vendor/inner');

console.log(version, inner.version);
