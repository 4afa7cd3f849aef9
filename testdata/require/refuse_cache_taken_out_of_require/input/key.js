const { n } = require('./b');
Reflect.deleteProperty(require['cache'], require.resolve('./b'));
console.log(n, require('./b').n);
