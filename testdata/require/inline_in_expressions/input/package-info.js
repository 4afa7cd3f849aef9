exports.version = '3.2.1';
