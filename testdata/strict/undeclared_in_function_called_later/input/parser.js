function parse (text) {
  pos = 0 // forgot the var, years ago
  words = text.split(' ')
  while (pos < words.length) pos++
  return words
}

module.exports = { parse, position: () => pos }
