const { encode, decode, pipeline } = require('./codec');

console.log(encode('abc'), decode('CBA'), pipeline('xyz'));
