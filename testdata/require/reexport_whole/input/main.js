const client = require('./client');
const { get } = require('./client');
const fn = require('./fn');

console.log(client.get('/'), get('/a'), client === require('./lib/client'), fn(2), fn.twice);
