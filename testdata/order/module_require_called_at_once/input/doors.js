exports.opened = 0;
exports.open = () => {
  module.exports.opened++;
  return exports.opened;
};
