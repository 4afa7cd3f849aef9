const exports = {};

exports.log = () => 'quiet';

export default exports;
