console.log('also loaded');
exports.b = 1;
