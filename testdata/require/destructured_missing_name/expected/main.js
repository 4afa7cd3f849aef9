import * as lib from './lib.js';
import path from 'path';

const { present, absent } = lib;
const { nope } = path;

console.log(present, absent, nope);
if (!absent) console.log('absent is absent');
