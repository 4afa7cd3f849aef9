'use strict';

module.exports = {
  server: {
    port: 8443,
    tls: { enabled: true },
    url() {
      return `https://localhost:${this.port}`;
    },
  },
  paths: ['a', 'b'],
};
