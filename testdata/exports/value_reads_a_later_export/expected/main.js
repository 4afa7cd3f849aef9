import * as app from './app.js';
console.log(app.title(), app.banner, app.title());
