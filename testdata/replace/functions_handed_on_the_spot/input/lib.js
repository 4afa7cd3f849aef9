'use strict';

var log = [];

(function (run) {
  run('first');
})(function (name) {
  var log = name + '!';
  exports.name = log;
});

log.size = (function () {
  var size = 2;
  return size;
})();

exports.size = log.size;
