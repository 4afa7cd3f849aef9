exports.defaults = { prefix: '#' };
