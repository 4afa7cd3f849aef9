import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const n = require('./numbers'); export const x = 1; n.reload();
