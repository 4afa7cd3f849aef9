console.log('twice loads');
exports.twice = (n) => n * 2;
