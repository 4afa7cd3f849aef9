console.log('values load');
exports.n = 1;
