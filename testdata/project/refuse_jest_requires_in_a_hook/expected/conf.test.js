import { add } from './lib.js';
import { fileURLToPath } from 'url';
import { dirname } from 'path';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
let conf;

beforeEach(() => { process.env.LEVEL = 'test'; conf = require('./conf.cjs'); });
test('adds', () => add(1, 2));
test('loads late', () => conf.level);
test('knows its folder', () => fileURLToPath(import.meta.url).startsWith(dirname(fileURLToPath(import.meta.url)) + '/'));
