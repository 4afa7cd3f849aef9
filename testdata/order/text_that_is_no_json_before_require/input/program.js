const options = JSON.parse('{ nonsense');
const banner = require('./banner');
console.log(banner, options);
