export function concat() {
  return Array.prototype.slice.call(arguments).join('/');
}
export { concat as join, concat as resolve };
