globalThis.name = 'the global object';
exports.name = 'the module';

exports.whoami = function () {
  return this.name;
};

exports.isBare = function () {
  return this === globalThis;
};
