exports.id = 'internal id';
