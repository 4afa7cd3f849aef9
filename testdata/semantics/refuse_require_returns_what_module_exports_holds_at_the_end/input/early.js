exports.step = 'first';
exports.step = 'second';
setImmediate(() => { module.exports = { step: 'too late' }; });
