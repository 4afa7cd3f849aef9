const lines = [];

exports.console = { log: (text) => lines.push(text), lines };
exports.setTimeout = (fn) => fn();
exports.Map = class FakeMap {};

console.log('fakes loaded'); // the real console

exports.fetchAll = () => {
  const m = new Map([['a', 1]]); // the real Map
  setTimeout(() => console.log('after a real timeout', m.get('a')), 1);
  return m.size;
};
