var level = process.env.FIXTURE_LEVEL || 'silent'

function log(message) {
  if (level === 'debug') console.log('[debug]', message)
  else console.log('level is ' + level)
}
export { log as default, log as 'module.exports' }
