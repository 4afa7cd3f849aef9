exports.load = (name) => require('../plugins/' + name);
