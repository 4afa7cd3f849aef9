const Base = require('./base');
module.exports = class Settings extends Base {};
