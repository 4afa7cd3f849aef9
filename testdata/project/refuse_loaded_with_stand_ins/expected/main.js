import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const proxyquire = require('proxyquire');
import { rate } from './lib/rates.js';

const { price } = proxyquire('./lib/price', { './rates': { rate: () => 100 } });
console.log(rate(), price(2));
