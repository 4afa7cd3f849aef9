const exports = {};

exports.level = 'info';
exports.setLevel = function (level) {
  this.level = level;
};
exports.create = (name) => (text) => {
  if (exports.level === 'info') console.log(name + ': ' + text);
};

export default exports;
