export { default } from './lib/spread.js';
