import { createRequire } from 'module';
const require = createRequire(import.meta.url);

export const help = () => typeof require('./dan');
