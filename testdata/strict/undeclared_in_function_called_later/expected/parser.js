function parse (text) {
  globalThis.pos = 0 // forgot the var, years ago
  globalThis.words = text.split(' ')
  while (pos < words.length) pos++
  return words
}

export { parse }
export const position = () => pos
