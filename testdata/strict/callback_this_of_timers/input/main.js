setTimeout(function () {
  console.log('timeout', typeof this.refresh, this === globalThis);
}, 1);

function later(cb) { cb(); }
later(function () { console.log('plain callback', this === globalThis); });

Promise.resolve(1).then(function () { console.log('then', this === globalThis); });
[3, 1, 2].sort(function (a, b) { if (this !== globalThis) console.log('strict!'); return a - b; });
