// legal in strict scripts, but not in modules
var _await = 3;
function load(_await2) { return _await2 + 1; }

console.log(_await, load(_await), { await: _await }.await);
async function wait() { return await (load(1)); }
wait().then(function (n) { console.log('waited', n); });

export {};
