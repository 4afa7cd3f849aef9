import { createRequire } from 'module';
const require = createRequire(import.meta.url);

export const settings = (name) => require('./settings/' + name);
