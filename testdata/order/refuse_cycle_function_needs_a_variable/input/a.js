exports.get = get;
var table = { x: 1 };
function get() { return table ? table.x : 'none'; }
const b = require('./b');
exports.bval = b.val;
