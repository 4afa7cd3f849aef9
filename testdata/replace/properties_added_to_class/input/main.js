const Client = require('./client');

console.log(new Client().ping(), Client.VERSION, Client.ClientError.name);
try {
  new Client().fail();
} catch (e) {
  console.log(e instanceof Client.ClientError, e.message);
}
