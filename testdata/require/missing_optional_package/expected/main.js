import { createRequire } from 'module'
const require = createRequire(import.meta.url)

var hiredis

try {
  hiredis = require('hiredis-not-installed')
} catch (err) {
  if (err.code !== 'MODULE_NOT_FOUND') throw err
  console.log('optional dependency missing:', err.code)
}

let color = null;
try { color = require('./color-support') } catch (_) {}

console.log(hiredis, color && color.level)
