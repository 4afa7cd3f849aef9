setTimeout(function () {
  console.log('timeout', typeof (this ?? globalThis).refresh, (this ?? globalThis) === globalThis);
}, 1);

function later(cb) { cb(); }
later(function () { console.log('plain callback', globalThis === globalThis); });

Promise.resolve(1).then(function () { console.log('then', (this ?? globalThis) === globalThis); });
[3, 1, 2].sort(function (a, b) { if (globalThis !== globalThis) console.log('strict!'); return a - b; });

export {};
