exports.name = 'mutated';
exports.read = () => exports.name;
