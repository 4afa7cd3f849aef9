exports.join = (...parts) => parts.join('/');

const { join } = module.exports;
const {} = exports;

exports.here = () => join('a', 'b');
exports.later = undefined;
({ here: exports.later } = exports);
