const api = require('./api');
const state = require('./state');
console.log(api.ready, api.self === api, state.value, require('./minified')(1));
