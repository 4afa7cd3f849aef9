import * as lib from './lib.js';

export const kind = 'commonjs for now';
console.log(kind, lib.value);

const main = { kind };
export { main as default, main as 'module.exports' };
