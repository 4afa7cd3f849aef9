export { default } from './lib/marked.js';
