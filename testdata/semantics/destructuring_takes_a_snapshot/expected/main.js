const { ready, start } = service;
import service from './service.js';
const copy = { ...service };

start();
console.log(ready, service.ready, copy.ready);
