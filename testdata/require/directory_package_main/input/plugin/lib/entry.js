exports.name = 'plugin entry';
