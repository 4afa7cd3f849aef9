import { makeSandbox, plain } from './sandbox.js';

console.log(makeSandbox().greet(), plain);
