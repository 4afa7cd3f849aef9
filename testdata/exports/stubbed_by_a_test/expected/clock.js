const exports = {};

exports.now = () => 'real now';

export default exports;
