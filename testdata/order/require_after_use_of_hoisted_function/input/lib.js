exports.name = 'loaded';
