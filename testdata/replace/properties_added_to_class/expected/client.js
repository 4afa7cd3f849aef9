class Client {
  ping() { return 'pong'; }
  fail() { throw new Client.ClientError('failed'); }
}

class ClientError extends Error {}

export default Client;
Client.VERSION = '2.0';
Client.ClientError = ClientError;
Client.default = Client;
