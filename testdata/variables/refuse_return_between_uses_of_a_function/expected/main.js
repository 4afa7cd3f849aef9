import service from './service.js';
const { start, stop } = service;
start();
console.log(stop());
