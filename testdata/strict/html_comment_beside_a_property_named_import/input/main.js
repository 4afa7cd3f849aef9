const tokens = require('./tokens');

console.log(tokens.import('name'), tokens.export);
