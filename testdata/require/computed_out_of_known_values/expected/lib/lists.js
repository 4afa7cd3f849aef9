const exports = {};

exports.twice = (list) => list.concat(list);

export { exports as default, exports as 'module.exports' };
