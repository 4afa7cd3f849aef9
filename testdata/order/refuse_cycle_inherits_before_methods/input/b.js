const a = require('./a');
function Child() {}
Child.prototype = Object.create(a.Parent.prototype);
exports.hi = typeof new Child().hi;
exports.x = 1;
