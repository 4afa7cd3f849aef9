import api from './api.js';

console.log(api.gone, api.goneToo, api.name);
