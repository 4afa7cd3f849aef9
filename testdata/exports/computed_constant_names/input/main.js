const keys = require('./keys');

console.log(keys.onStart, keys.onStop, keys['data-id'], keys.templated, keys.VERSION_2, keys.literal);
