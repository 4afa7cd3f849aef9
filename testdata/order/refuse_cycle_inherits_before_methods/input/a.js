exports.Parent = Parent;
function Parent() {}
Parent.prototype.hi = function () { return 'hi'; };
const b = require('./b');
exports.later = () => b.hi;
