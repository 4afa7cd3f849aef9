import { createRequire } from 'module';
const require = createRequire(import.meta.url);

console.log(Object.keys(require('./plugins')).sort());
