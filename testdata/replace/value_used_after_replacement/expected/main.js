import Router from './router.js';
console.log(new Router().handle('/'), Router.methods.join());
