import { label } from './lib.js';
console.log(label('typescript'));
