module.exports = { kind: 'post' }
