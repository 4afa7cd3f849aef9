import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const counter = require('./counter');
export const value = () => counter.value();
