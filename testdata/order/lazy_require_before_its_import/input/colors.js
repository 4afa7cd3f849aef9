console.log('colors load');
exports.red = 31;
