exports.scope = function (shape) {
  with (shape) {
    return width;
  }
};
