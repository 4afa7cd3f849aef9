import * as core from '../core/lib/index.js';
import { decorate } from '../core/decorate.js';

export const greet = (name) => decorate(core.hello(name));

const app = { greet };
export { app as default, app as 'module.exports' };
