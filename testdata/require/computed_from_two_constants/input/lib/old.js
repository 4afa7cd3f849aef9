exports.name = 'old';
