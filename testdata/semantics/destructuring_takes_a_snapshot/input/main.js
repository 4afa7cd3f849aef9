const { ready, start } = require('./service');
const service = require('./service');
const copy = { ...service };

start();
console.log(ready, service.ready, copy.ready);
