const exports = {};

exports.run = () => [exports.before?.(), 'run', exports.after?.(), exports?.nothing].join('|');

export default exports;
