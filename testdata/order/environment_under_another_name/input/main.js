const env = process.env;
env.DEMO_MODE = 'test';
const config = require('./config');
console.log(config.mode);
