function square(side) {
  return side * side;
}
export { square as default, square as 'module.exports' };
