const clear = require('./clear');

exports.reset = () => {
  clear();
};
