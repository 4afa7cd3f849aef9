console.log(require('./util'), require('./util/'), require('./data'), require('./both.js'))
console.log(require('./dotted.name'), require('./folder.js'))
