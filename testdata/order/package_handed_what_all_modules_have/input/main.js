const { config } = require('dotenv');
const { error } = config();
const first = require('./first');
const env = require('envalid').cleanEnv(process.env);
const second = require('./second');
console.log(error, env.STAGE, first.stage, second.stage);
