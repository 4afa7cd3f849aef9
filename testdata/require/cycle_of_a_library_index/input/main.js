const lib = require('./lib');

console.log(lib.version, lib.presets.small.size, lib.presets.small === lib.presets.small);
console.log(new lib.Pair(3).describe());
