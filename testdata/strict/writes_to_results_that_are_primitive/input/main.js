'abc'.toUpperCase().x = 1; (5).toFixed().y = 2; [1].join().z = 3;
['a', 'b'].forEach(function (s) { s.x = 1; console.log(s.x); });
for (var v of [1, 2]) { v.x = 1; console.log(v.x); }
for (var k in { a: 1 }) { k.x = 1; }
console.log(k.x);
const { constants } = require('fs');
constants.W_OK = 4;
console.log(constants.W_OK);
