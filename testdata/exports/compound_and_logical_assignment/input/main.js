const v = require('./version');

console.log(v.text, v.flags, v.name, v.channel, v.build);
