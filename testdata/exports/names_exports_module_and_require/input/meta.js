exports.exports = ['a', 'b'];
exports.module = 'meta';
exports.require = (name) => `not loading ${name}`;
exports.__filename = 'made up';
