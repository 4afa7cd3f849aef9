export { area };
function area(r) {
  return r * r * 3;
}
