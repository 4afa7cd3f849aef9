exports.name = 'compared';
exports.read = () => exports.name;
