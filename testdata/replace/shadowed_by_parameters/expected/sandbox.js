// a little module loader of its own: these are not Node's
function define(factory) {
  const module = { exports: {} };
  const require = (name) => ({ name });
  factory(module, module.exports, require);
  return module.exports;
}

export const makeSandbox = () => define(function (module, exports, require) {
  exports.lost = true;
  module.exports = { greet: () => 'loaded ' + require('fs').name };
});

export const plain = 'plain';
