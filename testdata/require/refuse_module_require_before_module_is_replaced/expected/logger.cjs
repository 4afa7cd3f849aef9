const dates = module.require('./dates.cjs');

exports.dates = dates;
exports.log = (text) => dates.stamp + ' ' + text;

// Nobody is to load anything through it from here on.
module = {};
