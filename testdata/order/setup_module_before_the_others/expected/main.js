import * as register from './register.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

register.install({ prefix: '>> ' });

const tool = require('./tool');
const { helper } = require('./helper');

console.log(tool.run(), helper());
