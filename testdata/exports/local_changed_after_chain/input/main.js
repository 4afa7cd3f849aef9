var ids = require('./ids');
console.log(ids.last, ids.next(), ids.next(), ids.last);
