exports.n = 'f';
