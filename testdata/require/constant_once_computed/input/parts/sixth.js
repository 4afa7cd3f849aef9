exports.n = 6;
