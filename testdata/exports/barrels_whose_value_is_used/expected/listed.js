export { default } from './lib/listed.js';
