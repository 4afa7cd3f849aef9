const { counter } = require('./counting');
const report = require('./report');

console.log(counter, report.text);
