console.log('d loads');
exports.n = 'd';
