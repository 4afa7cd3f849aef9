console.log('redis loaded'); // never
exports.name = 'redis';
