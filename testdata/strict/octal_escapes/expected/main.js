var red = '\x1b[31m', reset = "\x1b[0m";
var bytes = '\0\x01\xff\x008\x20089';

console.log(JSON.stringify(red + 'x' + reset));
console.log(bytes.length, Array.prototype.map.call(bytes, function (c) { return c.charCodeAt(0); }).join(' '));
console.log('\\033 stays', `\\033 too`, /\1/.source, '\x1b'.charCodeAt(0), { '\x41': 1 }.A);

export {};
