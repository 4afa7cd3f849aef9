const api = require('./api');

console.log(api.gone, api.goneToo, api.name);
