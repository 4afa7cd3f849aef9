const names = [];

exports.add = (name) => {
  names.push(name + plugin.suffix);
};
exports.list = () => names.join();

const plugin = require('./plugin');
