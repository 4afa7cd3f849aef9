const exports = {};

// order matters for --help
exports.serve = () => 'serving';
exports.build = () => 'building';
exports.clean = () => 'cleaning';

export default exports;
