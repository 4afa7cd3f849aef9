console.log('c loads');
exports.n = 'c';
