function f() {}
f.note = 'set';
exports.f = f;
const b = require('./b');
exports.g = () => b.note;
