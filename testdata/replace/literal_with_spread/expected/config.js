import base from './base.js'

export default {
  host: 'overwritten',
  ...base,
  port: 9000, // ours wins
  ...(process.env.FIXTURE_DEBUG ? { debug: true } : { debug: false })
}
