import * as server from './server.js';

console.log(server.address());
