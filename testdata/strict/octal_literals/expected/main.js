import fs from 'fs';

var mode = 0o644, dir = 0o755, zero = 0;
var decimal = 89 + 0o10; // 89 + 8
console.log(mode, dir, zero, decimal, 0o777 & ~0o22, -0o17, (0o7).toString());
console.log(fs.constants.S_IFDIR | 0o700);
