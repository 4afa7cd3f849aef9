import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const ticks = require('./index.cjs');

console.log(ticks.name, ticks.ticked, ticks.ticked);
