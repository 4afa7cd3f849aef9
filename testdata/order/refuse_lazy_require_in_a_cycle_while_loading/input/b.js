exports.describe = function () {
  const a = require('./a');
  return 'b sees ' + a.name + ' and ' + Object.keys(a).length + ' export(s)';
};
