const { map } = require('./store');
module.exports = map.set.bind(map);
