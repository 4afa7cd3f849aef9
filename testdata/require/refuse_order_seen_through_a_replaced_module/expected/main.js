import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const dates = require('./dates');

dates.swap();
console.log(require('./config').read());
