console.log('e loads');
exports.n = 'e';
