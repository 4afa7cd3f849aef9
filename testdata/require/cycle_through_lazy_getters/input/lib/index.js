var Handler = require('./handler.js');

function define(name, value) {
  delete module.exports[name];
  module.exports[name] = value;
  return value;
}

module.exports = {
  Handler: Handler,
  get Feed() {
    return define('Feed', require('./feed.js'));
  },
  get Proxy() {
    return define('Proxy', require('./proxy.js'));
  },
  get Path() {
    return define('Path', require('path'));
  },
  get Rss() {
    return define('Rss', this.Feed);
  },
  EVENTS: { open: 0, text: 1 },
};
