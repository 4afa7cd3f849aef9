module.exports = Object.create(require('./codes'), { own: { value: 'own' } })
