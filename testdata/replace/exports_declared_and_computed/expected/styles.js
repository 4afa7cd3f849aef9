const module = { exports: {} };
var exports = module.exports;

exports.first = 1;
var exports = (module.exports = { first: exports.first + 1 });

['bold', 'italic'].forEach(function (name) {
  exports[name] = function (text) {
    return '<' + name + '>' + text;
  };
});

exports.add = function (name) {
  return (exports[name] = function (text) {
    return name + ':' + text;
  });
};

export default module.exports;
