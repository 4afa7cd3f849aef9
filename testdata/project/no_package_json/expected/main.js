import { join } from './src/join.js';

console.log(join('no', 'package', 'json'));
