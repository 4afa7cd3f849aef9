const ms = require('./ms');

console.log(ms('2s'), ms.short(5000), ms.UNITS.h);
