'use strict';

// legal in strict scripts, but not in modules
var await = 3;
function load(await) { return await + 1; }

console.log(await, load(await), { await }.await);
async function wait() { return await (load(1)); }
wait().then(function (n) { console.log('waited', n); });
