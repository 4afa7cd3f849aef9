exports.name = 'spread';
exports.read = () => exports.name;
