exports.title = () => `${exports.name} ${exports.version}`;

// called before its parts are there
exports.banner = exports.title();

exports.name = 'app';
exports.version = '1.0';
