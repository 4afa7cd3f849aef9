exports.name = 'root index';
