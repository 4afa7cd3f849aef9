const { parse, stringify } = require('./query');

console.log(parse('a=1&b=two'));
console.log(stringify({ a: 1, b: 'two' }));
