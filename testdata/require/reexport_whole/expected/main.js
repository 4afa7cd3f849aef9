import client from './client.js';
const { get } = client;
import fn from './fn.js';
import _client from './lib/client.js';

console.log(client.get('/'), get('/a'), client === _client, fn(2), fn.twice);
