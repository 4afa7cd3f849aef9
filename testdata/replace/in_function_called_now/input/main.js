const api = require('./api');
console.log(api.name, api.added);
