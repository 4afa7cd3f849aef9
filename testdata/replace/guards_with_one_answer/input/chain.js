'use strict';

function chain(x) {
  return [x];
}

// Where are we?
if (typeof define == 'function' && typeof define.amd == 'object' && define.amd) {
  // some AMD build optimizers look for this condition
  define(function() { return chain; });
}
// ... in Node
else if (typeof module !== 'undefined' && module.exports) {
  // so that it works with and without `default`
  module.exports = chain;
  module.exports.chain = chain;
}
else {
  globalThis.chain = chain;
}
