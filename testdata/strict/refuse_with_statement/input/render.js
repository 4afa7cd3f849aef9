const { escape } = require('./escape');

module.exports = function (locals) {
  with (locals) {
    return escape('<' + name + '>') + ' is ' + age;
  }
};
