const exports = {};

exports.counter = 1;
exports.bump = () => {
  exports.counter += 1;
  return exports.counter;
};

export default exports;
