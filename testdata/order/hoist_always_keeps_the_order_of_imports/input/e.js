exports.n = 'e';
