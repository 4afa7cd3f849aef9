var dark = require('tints').dark;

module.exports = function (text) {
  return '*' + dark(text) + '*';
};
