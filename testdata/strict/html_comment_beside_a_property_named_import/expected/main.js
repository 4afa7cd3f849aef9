import * as tokens from './tokens.js';

console.log(tokens.import('name'), tokens.export);
