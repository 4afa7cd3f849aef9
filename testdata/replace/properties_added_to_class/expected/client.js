const module = { exports: {} };

class Client {
  ping() { return 'pong'; }
  fail() { throw new module.exports.ClientError('failed'); }
}

class ClientError extends Error {}

module.exports = Client;
module.exports.VERSION = '2.0';
module.exports.ClientError = ClientError;
module.exports.default = Client;

export default module.exports;
