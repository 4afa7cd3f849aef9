console.log('second loads');
exports.name = 'second';
