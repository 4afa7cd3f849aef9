function split(text) {
  return text.split(' ');
}

const words = { words: split, count: (text) => split(text).length };
export { words as default, words as 'module.exports' };
export { split as words };
