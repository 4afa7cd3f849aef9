var fs = require('fs');

var mode = 0644, dir = 0755, zero = 00;
var decimal = 089 + 010; // 89 + 8
console.log(mode, dir, zero, decimal, 0777 & ~022, -017, (07).toString());
console.log(fs.constants.S_IFDIR | 0700);
