const exports = {};

exports.count = () => 'covered';

export { exports as default, exports as 'module.exports' };
