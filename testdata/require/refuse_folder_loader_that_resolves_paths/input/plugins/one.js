console.log('one loads');
exports.name = 'one';
