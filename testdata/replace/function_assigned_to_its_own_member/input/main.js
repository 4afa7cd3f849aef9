const Parser = require('./parser');
const { format, pretty } = require('./format');

console.log(new Parser().parse('1 2'), Parser.create().parse('3'), Parser.Parser === Parser);
console.log(format(['a', 'b']), pretty === format, format.pretty === format);
