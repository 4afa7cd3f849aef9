var index = require('./index.js'),
    Handler = index.Handler,
    Path = index.Path;

function Feed() {
  this.init();
  this.kind = Path.join('feed', this.kind);
}
require('util').inherits(Feed, Handler);
Feed.prototype.init = Handler;

module.exports = Feed;
