const core = require('../core');
const { decorate } = require('../core/decorate');

exports.greet = (name) => decorate(core.hello(name));
