import registry from './registry.js';

export const names = registry.all();
