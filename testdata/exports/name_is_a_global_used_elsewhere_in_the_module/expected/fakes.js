const lines = [];

const _console = { log: (text) => lines.push(text), lines };
export { _console as console };
const _setTimeout = (fn) => fn();
export { _setTimeout as setTimeout };
const _Map = class FakeMap {};
export { _Map as Map };

console.log('fakes loaded'); // the real console

export const fetchAll = () => {
  const m = new Map([['a', 1]]); // the real Map
  setTimeout(() => console.log('after a real timeout', m.get('a')), 1);
  return m.size;
};
