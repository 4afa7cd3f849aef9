exports.name = 'third';
