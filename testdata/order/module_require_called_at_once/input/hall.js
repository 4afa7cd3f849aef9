const load = require;

exports.count = module.require('./doors').open() + load('./doors').open();
