exports.name = 'main is a directory';
