import app from './app.js';

console.log(app(), app.before, app.after, app.viaExports);
