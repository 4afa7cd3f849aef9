import { rules } from './rules.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const { read } = require('./configuration');

export const check = (text, name) => rules[read(name).rule](text);
