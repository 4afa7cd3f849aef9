console.log('b: evaluating');
exports.name = 'b';
