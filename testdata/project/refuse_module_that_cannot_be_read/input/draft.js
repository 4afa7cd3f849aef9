const { id } = require('./id');

module.exports = function draft( {
  return id();
};
