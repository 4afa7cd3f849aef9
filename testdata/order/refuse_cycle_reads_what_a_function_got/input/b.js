const a = require('./a');
exports.note = a.f.note;
