export * from './lib/own.js';
