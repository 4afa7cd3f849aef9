import parse from './parser.js';
console.log(parse('((a)'), parse.TOKENS.close);
