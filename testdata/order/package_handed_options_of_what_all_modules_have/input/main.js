const loader = require('loader');
const settings = loader({ env: process.env, prefix: 'APP_' });
const config = require('./config');
console.log(settings.count, config.port);
