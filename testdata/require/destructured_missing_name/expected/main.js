import * as lib from './lib.js';
const { present, absent } = lib;
import path from 'path';
const { nope } = path;

console.log(present, absent, nope);
if (!absent) console.log('absent is absent');
