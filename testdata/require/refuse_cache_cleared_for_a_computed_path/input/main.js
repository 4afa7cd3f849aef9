const path = require('path');
const reload = require('./reload');

const file = path.join(__dirname, 'a');
console.log(reload(file).n, reload(file).n);
