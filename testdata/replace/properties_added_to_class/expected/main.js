import Client from './client.js';

console.log(new Client().ping(), Client.VERSION, Client.ClientError.name);
try {
  new Client().fail();
} catch (e) {
  console.log(e instanceof Client.ClientError, e.message);
}
