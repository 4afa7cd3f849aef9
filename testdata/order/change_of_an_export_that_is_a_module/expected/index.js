import a from './a.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

export { a }; a.x = 5; export const r = require('./reader');
