const singleton = module.exports = function () {
  return singleton.instance.n++
}

singleton.instance = { n: 0 }

module.exports.reset = () => { module.exports.instance = { n: -1 } }
