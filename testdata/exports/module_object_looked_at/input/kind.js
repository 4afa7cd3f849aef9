module;

exports.kind = 'in Node';
exports.loaded = [1, 2].every(() => !!module);
