export { default } from './lib/compared.js';
