export { greet } from './lib/index.js';
