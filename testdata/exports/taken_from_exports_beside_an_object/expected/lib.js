const exports = {};

exports.join = (...parts) => parts.join('/');

const { join } = exports;
const {} = exports;

exports.here = () => join('a', 'b');
exports.later = undefined;
({ here: exports.later } = exports);

export default exports;
