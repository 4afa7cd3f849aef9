const b = require('./logger')
module.exports = {
  first() {
    return 'a' + b.second()
  }}