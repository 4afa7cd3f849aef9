#!/usr/bin/env node
// @ts-check

function main (argv) {
  console.log('running with', argv.length, 'arguments')
  return 0
}

module.exports = main

if (require.main === module) {
  process.exitCode = main(process.argv.slice(2))
}
