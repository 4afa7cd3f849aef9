export const server = {
  port: 8443,
  tls: { enabled: true },
  url() {
    return `https://localhost:${this.port}`;
  },
};

export const paths = ['a', 'b'];
