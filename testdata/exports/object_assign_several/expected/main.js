import * as lib from './lib.js';
import dynamic from './dynamic.js';

console.log(lib.empty, lib.format(1), lib.shout('a'), lib['kebab-case'], lib.one + lib.two);
console.log(dynamic.second);
