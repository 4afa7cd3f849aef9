const dep = require('./dates.js');

exports.read = () => dep.levels;
