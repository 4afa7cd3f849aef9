import got from './got.js'
const { default: same, got: third } = got

console.log(got('/a'), same === got, third === got, got.default.default === got)
