module.exports = 'dotted name'
