const app = require('./packages/app');

console.log(app.banner('pnpm'));
console.log(app.versions());
