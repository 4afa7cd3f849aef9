console.log('a: evaluating');
exports.name = 'a';
