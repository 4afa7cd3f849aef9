exports.level = 1;
if (exports.level > 5 || typeof exports.level !== 'number') { return; }
// deeper
exports.level = 2;
function unused() {}
