const Entry = require('./lib/entry');
console.log(new Entry('a').next().name, new Entry('b').next() instanceof Entry);
