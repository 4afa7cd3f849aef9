const { trim } = require('./trim.cjs');
module.exports = { level: trim(process.env.LEVEL || 'none') };
