export * from './lib/literal.js';
