console.log('first loads');
exports.name = 'first';
