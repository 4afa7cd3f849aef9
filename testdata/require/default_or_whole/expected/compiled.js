const exports = {};

exports.__esModule = true;
exports.default = { name: 'compiled default' };

export default exports;
