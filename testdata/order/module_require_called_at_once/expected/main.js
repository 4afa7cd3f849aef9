import * as doors from './doors.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const { opened } = doors;
const hall = require('./hall');

console.log(opened, hall.count);
