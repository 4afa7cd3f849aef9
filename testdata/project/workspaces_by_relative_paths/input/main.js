const { greet } = require('./packages/app');
console.log(greet('workspace'));
