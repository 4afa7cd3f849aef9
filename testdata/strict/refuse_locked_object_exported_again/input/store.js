module.exports = require('./shapes');
module.exports.unset = 'ignored';
module.exports.report = function () {
  return Object.keys(module.exports).join() + ' ' + module.exports.unset;
};
