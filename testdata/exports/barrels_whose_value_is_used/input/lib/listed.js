exports.name = 'listed';
exports.read = () => exports.name;
