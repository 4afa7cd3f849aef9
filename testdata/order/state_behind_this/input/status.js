exports.on = require('./settings').isOn;
