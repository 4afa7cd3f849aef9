const exports = {};

exports.name = 'root index';

export default exports;
