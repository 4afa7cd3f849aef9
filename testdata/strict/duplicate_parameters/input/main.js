const lib = require('./lib');
console.log(lib.last(1, 2, 3), lib.ignored('a', 'b', 'c'), lib.last.length, lib.last(1));
