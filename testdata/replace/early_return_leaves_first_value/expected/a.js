const module = { exports: {} }

module.exports = { name: 'short' }

if (process.env.FIXTURE_FULL) {
module.exports = { name: 'long', full: true }
}

export default module.exports
