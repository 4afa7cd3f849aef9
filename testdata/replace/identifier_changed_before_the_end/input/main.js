const settings = require('./settings');
console.log(settings.env, settings.level);
