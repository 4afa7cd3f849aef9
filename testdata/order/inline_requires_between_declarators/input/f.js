console.log('f loads');
exports.n = 'f';
