const exports = {};

exports.name = 'plain';

export default exports;
