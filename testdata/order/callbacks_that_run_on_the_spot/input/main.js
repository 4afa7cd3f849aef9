const defaults = { DEMO_PORT: '8080', DEMO_HOST: 'localhost' };
Object.keys(defaults).forEach((key) => {
  process.env[key] = defaults[key];
});
const settings = require('./settings');
console.log(settings.host + ':' + settings.port);
