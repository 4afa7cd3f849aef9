import path from 'path';
import * as first from './parts/first.js';
import * as second from './parts/second.js';
import * as third from './parts/third.js';
import * as fourth from './parts/fourth.js';
import * as fifth from './parts/fifth.js';
import * as sixth from './parts/sixth.js';

const { join } = path;
const folder = './parts';
console.log(first.n + second.n + third.n + fourth.n + fifth.n + sixth.n);
