import { greet } from './packages/app/app.js';
console.log(greet('workspace'));
