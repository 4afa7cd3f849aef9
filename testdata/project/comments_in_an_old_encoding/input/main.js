// José
const { street, city } = require('./streets');

console.log(street(4), city);
