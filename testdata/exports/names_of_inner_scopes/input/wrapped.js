module.exports = require('./maker');

module.exports.read = function () {
  var maker = 'inner';
  return maker + ' ' + typeof module.exports;
};
