exports.n = 5;
