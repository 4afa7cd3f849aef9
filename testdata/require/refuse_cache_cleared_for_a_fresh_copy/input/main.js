const first = require('./state');
first.n = 5;

delete require.cache[require.resolve('./state')];
const second = require('./state');

console.log(first.n, second.n, first === second);
