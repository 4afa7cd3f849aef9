exports.seen = function () { return nano }
