console.log('first loads');
exports.done = true;
