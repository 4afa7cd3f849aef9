const impl = require('./impl');
console.log(impl.kind, impl.read('x'));
