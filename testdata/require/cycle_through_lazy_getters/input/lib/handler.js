module.exports = function Handler() {
  this.kind = 'handler';
};
