'use strict'

module.exports = Object.freeze({ PI: 3.14, E: 2.72 })
