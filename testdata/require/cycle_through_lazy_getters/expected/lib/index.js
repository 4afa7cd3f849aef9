import Handler from './handler.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function define(name, value) {
  delete lib[name];
  lib[name] = value;
  return value;
}

const lib = {
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
export default lib;
