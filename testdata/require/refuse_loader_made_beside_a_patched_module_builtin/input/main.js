const { isBuiltin } = require('module');

const name = ['./va', 'lue'].join('');
console.log(isBuiltin('fs'), require(name).value);
