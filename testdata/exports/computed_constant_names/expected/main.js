import keys from './keys.js';

console.log(keys.onStart, keys.onStop, keys['data-id'], keys.templated, keys.VERSION_2, keys.literal);
