import service from './service.js';

const { ready, start } = service;
const copy = { ...service };

start();
console.log(ready, service.ready, copy.ready);
