console.log('a loads');
exports.start = () => {};
