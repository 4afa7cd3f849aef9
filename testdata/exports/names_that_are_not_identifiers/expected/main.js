import mime from './mime.js';

console.log(mime['x-icon'], mime['text/plain'], mime['404'], mime[500], mime['']);
console.log(mime['two words'], mime["it's"], mime['naïve-é'], mime['日本']);
const { 'x-icon': icon, [500]: oops } = mime;
console.log(icon, oops);
