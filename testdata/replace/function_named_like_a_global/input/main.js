const setTimeout = require('./timers');
const fetch = require('./fetch');

console.log(setTimeout(() => 'ran at once'));
console.log(fetch('/x'), fetch.native);
