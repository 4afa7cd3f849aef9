import { defaults } from './defaults.js';

export const rules = { words: (text) => defaults.prefix + text.split(' ').length };
