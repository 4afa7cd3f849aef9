var _ = require('./mini');
console.log(_.map([1, 2], function (n) { return n * 2; }), _.VERSION);
