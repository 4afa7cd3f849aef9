import reader from './reader.js';
console.log(reader, typeof reader);
