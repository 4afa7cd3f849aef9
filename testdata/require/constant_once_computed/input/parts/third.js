exports.n = 3;
