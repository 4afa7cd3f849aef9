console.log(arguments.length, arguments[0] === exports, arguments[1] === require, arguments[2] === module);
console.log(arguments[3] === __filename, arguments[4] === __dirname);

function count() { return arguments.length; }
const viaArrow = () => arguments.length;

console.log(count(1, 2), viaArrow(1));
