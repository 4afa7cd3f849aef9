import counter from './counter.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const view = require('./view.cjs');

export const kinds = Object.keys(view);

console.log(kinds, counter.current, view.picked, counter.current);

const main = { kinds };
export { main as default, main as 'module.exports' };
