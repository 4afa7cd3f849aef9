exports.value = 'original';
exports.list = [];
