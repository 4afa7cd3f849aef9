exports.counter = 1;
exports.bump = () => {
  exports.counter += 1;
  return exports.counter;
};
