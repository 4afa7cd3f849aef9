const clock = require('./clock');

exports.header = () => `report at ${clock.now()}`;
