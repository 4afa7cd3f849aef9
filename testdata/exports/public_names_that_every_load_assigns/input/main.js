const sizes = require('./index');

console.log(sizes.parsed, sizes.mode, sizes.width, sizes.height);
console.log(sizes.major + sizes.minor, sizes.last([1, 2]));
import('./index.js').then((namespace) => console.log(Object.keys(namespace.default).join()));
