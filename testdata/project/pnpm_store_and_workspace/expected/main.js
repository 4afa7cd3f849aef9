import * as app from './packages/app/app.js';

console.log(app.banner('pnpm'));
console.log(app.versions());
