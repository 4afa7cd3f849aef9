import jade from './jade.js'
console.log(jade.render('p'), jade.cache.p, jade.name)
