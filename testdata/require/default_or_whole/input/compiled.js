exports.__esModule = true;
exports.default = { name: 'compiled default' };
