var app = require('./app');

console.log(app(), app.before, app.after, app.viaExports);
