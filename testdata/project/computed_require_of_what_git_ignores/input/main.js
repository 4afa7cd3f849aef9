const { settings } = require('./load');

console.log(settings('shared').port, settings('local').port);
