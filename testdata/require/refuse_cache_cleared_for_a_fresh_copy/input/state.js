console.log('evaluating state');
exports.n = 0;
