const exports = {};

exports.sum = function (o) { return o.a + o.b; };

export { exports as default, exports as 'module.exports' };
