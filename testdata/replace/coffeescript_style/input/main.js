const { Lexer, tokens } = require('./lexer');
console.log(new Lexer('a b').tokenize(), tokens);
