export const timer = function setTimeout (fn) { return fn() }
export const Dict = class Map { get size () { return 'fake size' } }
export const parse = function parseInt (text) { return 'parsed ' + text }

// these use the globals, whatever the expressions above are called
export const dict = () => {
  setTimeout(() => console.log('real timer', parseInt('7 days')), 1)
  return new Map([[1, 2]])
}
