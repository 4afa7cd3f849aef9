const shared = require('./shared');

exports.change = () => {
  shared.value = 'changed by a';
  shared.list.push('a');
};
exports.read = () => shared.value;
