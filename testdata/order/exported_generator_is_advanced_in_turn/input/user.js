exports.id = require('./ids').next().value;
