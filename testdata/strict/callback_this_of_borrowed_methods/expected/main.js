var seen = [];
function look() { seen.push(Object(this ?? globalThis) === globalThis ? 'global' : typeof Object(this ?? globalThis)); return 0; }
Array.prototype.map.call('a', look);
Array.prototype.some.call(['a'], look, 'given');
Uint8Array.from([1], look);
console.log(seen.join());

export {};
