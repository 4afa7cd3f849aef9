import { createRequire } from 'module';
const require = createRequire(import.meta.url);

export const load = (name) => require('../plugins/' + name);
