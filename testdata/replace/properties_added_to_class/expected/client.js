let client = {};

class Client {
  ping() { return 'pong'; }
  fail() { throw new client.ClientError('failed'); }
}

class ClientError extends Error {}

client = Client;
client.VERSION = '2.0';
client.ClientError = ClientError;
client.default = Client;

export default client;
