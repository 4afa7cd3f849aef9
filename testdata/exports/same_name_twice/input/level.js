exports.current = 'debug';

exports.get = () => exports.current;
exports.first = (function (value) { return () => value; })(exports.current);

// production wins
exports.current = 'error';
