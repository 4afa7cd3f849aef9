var seen = [];
function look() { seen.push(this === globalThis ? 'global' : typeof this); return 0; }
Array.prototype.map.call('a', look);
Array.prototype.some.call(['a'], look, 'given');
Uint8Array.from([1], look);
console.log(seen.join());
