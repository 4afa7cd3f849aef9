function gamma(n) {
  return n * 3;
}
export { gamma as default, gamma as 'module.exports' };
