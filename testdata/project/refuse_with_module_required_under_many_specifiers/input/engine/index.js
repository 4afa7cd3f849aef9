const helpers = require('./helpers');

exports.render = function (locals) {
  with (helpers) with (locals) {
    return bold(user);
  }
};
