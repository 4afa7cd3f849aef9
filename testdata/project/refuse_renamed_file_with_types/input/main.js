const { area, scope } = require('./lib');

console.log(area({ width: 2, height: 3 }), scope({ width: 4 }));
