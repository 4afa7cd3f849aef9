exports.label = 'fine';
