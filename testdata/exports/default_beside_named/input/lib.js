'use strict'

exports.default = function create(name) {
  return { name: name }
}

exports.version = '2.0.0'
