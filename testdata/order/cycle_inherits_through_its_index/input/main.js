const streams = require('./index');
const Parse = require('./lib/parse');

const extract = new streams.Extract();
console.log(extract instanceof Parse, extract.name(), Parse.create().name());
