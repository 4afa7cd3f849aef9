require('./hook');
const greeting = require('./greeting');

console.log(greeting.text);
