var report = require('./report');
var gap = report.gap;

module.exports = Table;

function Table() {}
Table.join = (cells) => cells.map((cell) => report.line(cell)).join(gap);
