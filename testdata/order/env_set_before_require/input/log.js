var level = process.env.FIXTURE_LEVEL || 'silent'

module.exports = function (message) {
  if (level === 'debug') console.log('[debug]', message)
  else console.log('level is ' + level)
}
