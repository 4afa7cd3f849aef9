export { double };
function double(n) {
  return n * 2;
}
export const hidden = true;
