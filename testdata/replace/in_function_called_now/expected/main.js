import api from './api.js';
console.log(api.name, api.added);
