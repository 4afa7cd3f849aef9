const ticks = require('./index');

console.log(ticks.name, ticks.ticked, ticks.ticked);
