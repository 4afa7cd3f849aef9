import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const { defaults } = require('./defaults');

export const rules = { words: (text) => defaults.prefix + text.split(' ').length };
