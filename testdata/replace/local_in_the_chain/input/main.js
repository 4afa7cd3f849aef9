var jade = require('./jade')
console.log(jade.render('p'), jade.cache.p, jade.name)
