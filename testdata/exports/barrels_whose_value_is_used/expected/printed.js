export { default } from './lib/printed.js';
