exports.title = 'plugins';
