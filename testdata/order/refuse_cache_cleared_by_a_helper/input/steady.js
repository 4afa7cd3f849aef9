console.log('steady loads');
exports.n = 2;
