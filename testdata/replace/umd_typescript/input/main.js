const { label } = require('./lib');
console.log(label('typescript'));
