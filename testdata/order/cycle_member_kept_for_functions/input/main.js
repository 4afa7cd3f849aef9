const report = require('./lib/report');

console.log(report.line('a title that is too long'), report.rule(), report.Table.join(['a', 'b']));
