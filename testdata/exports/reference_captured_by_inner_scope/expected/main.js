import { encode, decode, pipeline } from './codec.js';

console.log(encode('abc'), decode('CBA'), pipeline('xyz'));
