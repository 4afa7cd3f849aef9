exports.limit = 4;
exports.scale = function (n) { return n * exports.limit; };
function two() { return 2; }
exports.two = two;
