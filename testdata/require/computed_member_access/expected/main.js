import ops from './ops.js';

const pick = process.argv[2] || 'times';
console.log(ops[pick](3, 4), ops['pl' + 'us'](3, 4), ops['no-such'], typeof ops[pick]);
