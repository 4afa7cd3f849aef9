require('./nano')

// nobody declared or imported it: it is a global now
console.log(nano('hi {name}', { name: 'Ann' }), typeof global.nano)
nano = null
console.log(require('./other').seen())
