import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const dep = require('./dates.js');

export const read = () => dep.levels;
