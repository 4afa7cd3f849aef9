function _greet(who) {
  return 'hello ' + who;
}
export { _greet as greet };
export let count = 1;

const greet = _greet, before = count;
count = 2;

export const twice = () => greet(before) + count;
