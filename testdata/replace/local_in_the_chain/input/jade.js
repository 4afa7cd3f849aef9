var jade = exports = module.exports = { name: 'jade' }

jade.cache = {}

exports.render = function (tag) {
  return jade.cache[tag] = '<' + tag + '>'
}
