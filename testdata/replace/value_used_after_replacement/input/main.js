const Router = require('./router');
console.log(new Router().handle('/'), Router.methods.join());
