module.exports = { a: { b: 'b of a' } }.a
