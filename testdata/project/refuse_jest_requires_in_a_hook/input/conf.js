const { trim } = require('./trim');
module.exports = { level: trim(process.env.LEVEL || 'none') };
