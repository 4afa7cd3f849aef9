import * as doors from './doors.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const load = require;

export const count = doors.open() + load('./doors').open();
