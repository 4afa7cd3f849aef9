exports.upper = function upper(s) { return s.toUpperCase(); };

exports.capitalize = function (s) {
  return exports.upper(s[0]) + s.slice(1);
};

exports.title = function (s) {
  return s.split(' ').map(exports.capitalize).join(' ');
};

exports.reverse = (s) => module.exports.upper([...s].reverse().join(''));
