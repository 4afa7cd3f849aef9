export * from './lib/names.js';
