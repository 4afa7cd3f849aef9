exports.name = 'asked';
exports.read = () => exports.name;
