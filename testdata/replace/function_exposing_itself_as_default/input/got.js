function got (url) {
  return 'GET ' + url
}

module.exports = got
module.exports.default = got
module.exports.got = got
