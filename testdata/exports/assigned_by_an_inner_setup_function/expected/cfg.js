export let host, port, scheme;

function load(env) {
  host = env.host;
  port = env.port || 80;
  if (env.secure) {
    scheme = 'https';
  } else {
    scheme = 'http';
  }
}

load({ host: 'example.org', secure: true });
