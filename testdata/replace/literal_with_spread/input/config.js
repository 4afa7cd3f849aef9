const base = require('./base')

module.exports = {
  host: 'overwritten',
  ...base,
  port: 9000, // ours wins
  ...(process.env.FIXTURE_DEBUG ? { debug: true } : { debug: false })
}
