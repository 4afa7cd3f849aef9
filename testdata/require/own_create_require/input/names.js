console.log('names loads');
exports.a = 'a';
