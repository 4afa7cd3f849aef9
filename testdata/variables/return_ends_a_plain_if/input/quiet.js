module.exports = 'quiet';
if (!process.env.FIXTURE_LOUD) return
module.exports = 'loud'
console.log(module.exports)
