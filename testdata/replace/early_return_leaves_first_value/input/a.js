module.exports = { name: 'short' }

if (!process.env.FIXTURE_FULL) return

module.exports = { name: 'long', full: true }
