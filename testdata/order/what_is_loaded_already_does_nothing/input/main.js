const config = require('./config');

process.env.GREETING = 'bye';

// Loads the configuration as well, but that has read its variables by then.
const routes = require('./routes');
const late = require('./late');

console.log(config.greeting, routes.greet('you'), late.greeting);
