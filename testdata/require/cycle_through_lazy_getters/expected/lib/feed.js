import util from 'util';

import index from './index.js';
var Handler = index.Handler,
    Path = index.Path;

function Feed() {
  this.init();
  this.kind = Path.join('feed', this.kind);
}
util.inherits(Feed, Handler);
Feed.prototype.init = Handler;

export { Feed as default, Feed as 'module.exports' };
