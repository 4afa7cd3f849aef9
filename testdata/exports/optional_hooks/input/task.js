exports.run = () => [exports.before?.(), 'run', module.exports.after?.(), exports?.nothing].join('|');
