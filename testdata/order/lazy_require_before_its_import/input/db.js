console.log('db loads');
exports.url = 'db:';
