import * as numbers from './lib/numbers.js';
import settings from './data/settings.json' with { type: 'json' };
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const {} = numbers;
const shapes = process.argv.length > 1 ? require('./lib/shapes') : {};
const {} = settings;
const {} = settings;
console.log(typeof shapes);
