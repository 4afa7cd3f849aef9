import Document from './lib/document.js';
console.log(new Document({ a: 1 }).validate(), new Document({}).clone().fields);
