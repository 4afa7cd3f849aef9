function load(env) {
  exports.host = env.host;
  exports.port = env.port || 80;
  if (env.secure) {
    exports.scheme = 'https';
  } else {
    exports.scheme = 'http';
  }
}

load({ host: 'example.org', secure: true });
