const counter = require('./counter');

// What it is now, not what it becomes.
exports.count = counter.count;
exports.next = counter.next;
counter.next();
