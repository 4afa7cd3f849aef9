console.log('b loads');
exports.n = 'b';
