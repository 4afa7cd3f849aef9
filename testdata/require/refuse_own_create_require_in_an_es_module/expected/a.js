function a() {
  return 'a';
}
export { a as default, a as 'module.exports' };
