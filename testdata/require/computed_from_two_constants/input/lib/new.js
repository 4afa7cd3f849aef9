exports.name = 'new';
