import impl from './impl.js';
console.log(impl.kind, impl.read('x'));
