var Lib = require('./lib');
console.log(Lib.noConflict(), new Lib() instanceof Lib);
