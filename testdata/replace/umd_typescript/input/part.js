exports.prefix = '> ';
