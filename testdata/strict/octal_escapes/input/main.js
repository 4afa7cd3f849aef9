var red = '\033[31m', reset = "\033[0m";
var bytes = '\0\1\377\08\400\8\9';

console.log(JSON.stringify(red + 'x' + reset));
console.log(bytes.length, Array.prototype.map.call(bytes, function (c) { return c.charCodeAt(0); }).join(' '));
console.log('\\033 stays', `\\033 too`, /\1/.source, '\x1b'.charCodeAt(0), { '\101': 1 }.A);
