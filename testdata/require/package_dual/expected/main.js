import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const dual = require('dual');
const { flavour, onlyCjs } = require('dual');

console.log(dual.name, dual.flavour === 'cjs' || dual.flavour === 'esm', typeof flavour, onlyCjs === undefined || onlyCjs);
