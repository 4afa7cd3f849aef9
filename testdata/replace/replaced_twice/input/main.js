const thing = require('./thing');
console.log(thing.name, thing.extra, thing.more);
