import { command, isSame } from './command.js';
import { greet } from './dressed.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const commander = require('commander');
const { onlyHere } = require('commander');
const { list } = require('two-instances');

console.log(command.name, isSame(commander.program), onlyHere, list, greet('you'));
