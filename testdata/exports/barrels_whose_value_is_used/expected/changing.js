export { default } from './lib/changing.js';
