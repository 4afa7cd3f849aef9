const got = require('./got')
const { default: same, got: third } = require('./got')

console.log(got('/a'), same === got, third === got, got.default.default === got)
