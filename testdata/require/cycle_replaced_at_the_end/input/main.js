const Document = require('./lib/document');
console.log(new Document({ a: 1 }).validate(), new Document({}).clone().fields);
