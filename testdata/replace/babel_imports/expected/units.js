export const __esModule = true;
export { bump };
export { twice };
var _counter;
export const LIMIT = 3;
let __counter;
export { __counter as counter };
let counter = __counter = 0;
function bump() {
  _counter = counter++, __counter = counter, _counter;
}
function twice(n) {
  return n * 2;
}
