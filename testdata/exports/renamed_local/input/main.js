const api = require('./api');

console.log(api.get('/users'), api.del('/users/1'), api.remove('/users/2'));
