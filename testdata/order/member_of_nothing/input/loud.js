console.log('loaded');
exports.a = 1;
