console.log('memory loaded');
exports.name = 'memory';
