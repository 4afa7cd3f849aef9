module.exports = 'a name'
