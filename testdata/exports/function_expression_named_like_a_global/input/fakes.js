exports.timer = function setTimeout (fn) { return fn() }
exports.Dict = class Map { get size () { return 'fake size' } }
exports.parse = function parseInt (text) { return 'parsed ' + text }

// these use the globals, whatever the expressions above are called
exports.dict = () => {
  setTimeout(() => console.log('real timer', parseInt('7 days')), 1)
  return new Map([[1, 2]])
}
