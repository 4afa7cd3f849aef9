import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const {} = require('./shapes.cjs');
