function* count() {
  let i = 0;
  while (true) yield ++i;
}
export default count();
