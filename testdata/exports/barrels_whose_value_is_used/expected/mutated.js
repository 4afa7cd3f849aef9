export { default } from './lib/mutated.js';
