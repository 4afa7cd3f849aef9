console.log('a loads');
exports.n = 'a';
