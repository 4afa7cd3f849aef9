const report = require('./lib/report');

console.log(report.line('a title that is too long'), report.limits);
