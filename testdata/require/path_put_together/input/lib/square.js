module.exports = function square(side) {
  return side * side;
};
