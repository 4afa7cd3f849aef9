console.log('config loads');

exports.name = 'config';
