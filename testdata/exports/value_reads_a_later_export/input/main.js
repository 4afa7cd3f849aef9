const app = require('./app');
console.log(app.title(), app.banner, app.title());
