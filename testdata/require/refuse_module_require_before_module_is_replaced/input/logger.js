const dates = module.require('./dates');

exports.dates = dates;
exports.log = (text) => dates.stamp + ' ' + text;

// Nobody is to load anything through it from here on.
module = {};
