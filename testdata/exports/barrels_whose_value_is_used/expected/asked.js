export { default } from './lib/asked.js';
