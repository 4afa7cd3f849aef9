import * as report from './lib/report.js';

console.log(report.line('a title that is too long'), report.rule(), report.Table.join(['a', 'b']));
