console.log('later loads');
exports.n = 'later';
