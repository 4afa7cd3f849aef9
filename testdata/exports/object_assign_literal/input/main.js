const { red, green, blue, mix } = require('./colors');

console.log(red, green, blue, mix(red, blue));
