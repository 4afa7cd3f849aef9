import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const modern = require('modern');

const whole = { ...modern };
export { whole as default, whole as 'module.exports' };
