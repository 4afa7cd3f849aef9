console.log('b loads');
exports.name = 'b';
