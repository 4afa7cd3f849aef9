const exports = {};

exports.read = () => 'read';

export default exports;
