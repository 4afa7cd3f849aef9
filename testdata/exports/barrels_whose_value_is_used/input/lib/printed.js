exports.name = 'printed';
exports.read = () => exports.name;
