import client from './client.js';
import fn from './fn.js';
import _client from './lib/client.js';

const { get } = client;

console.log(client.get('/'), get('/a'), client === _client, fn(2), fn.twice);
