const settings = require('./settings');
module.exports = () => ({ set(key, value) { settings[key] = value; } });
