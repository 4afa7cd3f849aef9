'use strict'

format.pretty = module.exports = exports = format

function format (list) {
  return `[${list.join(', ')}]`
}

exports.format = format
