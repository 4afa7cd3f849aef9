console.log('two loads');
exports.name = 'two';
