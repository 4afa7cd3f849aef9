import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const options = JSON.parse('{ nonsense');
const banner = require('./banner');
console.log(banner, options);
