import lexer from './lexer.js';
const { Lexer, tokens } = lexer;
console.log(new Lexer('a b').tokenize(), tokens);
