var log = [];

let _name;
export { _name as name };
(function (run) {
  run('first');
})(function (name) {
  var log = name + '!';
  _name = log;
});

log.size = (function () {
  var size = 2;
  return size;
})();

export const size = log.size;
