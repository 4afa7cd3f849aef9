const http = require('tiny-http');
const { get } = require('tiny-http');
require('./trace');

console.log(http.get('/a'), get('/b'), require('./client').load());
