import * as api from './api.js';

console.log(api.get('/users'), api.del('/users/1'), api.remove('/users/2'));
