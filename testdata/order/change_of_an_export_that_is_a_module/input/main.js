const i = require('./index'); console.log(i.a.x, require('./a').x, require('./reader').seen);
