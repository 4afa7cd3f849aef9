#!/usr/bin/env node
// @ts-check

import { createRequire } from 'module'
const require = createRequire(import.meta.url)

function isMain () {
  try {
    return require.resolve(process.argv[1]) === import.meta.filename
  } catch {
    return false
  }
}

function main (argv) {
  console.log('running with', argv.length, 'arguments')
  return 0
}

export default main

if (isMain()) {
  process.exitCode = main(process.argv.slice(2))
}
