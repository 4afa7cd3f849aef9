import { rules } from './rules.js';
import configuration from './configuration.js';
const { read } = configuration;

export const check = (text, name) => rules[read(name).rule](text);
