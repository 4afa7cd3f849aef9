var proto = function Router() {
  if (!(this instanceof proto)) return new proto();
  this.stack = proto.methods.slice();
};
export default proto;

proto.methods = ['get', 'post'];

/* mixed with prototype work */
proto.prototype.handle = function handle(path) {
  return this.stack.length + ' routes for ' + path;
};

// create Router#VERB functions
proto.methods.forEach(function (method) {
  proto.prototype[method] = function () { return this; };
});
