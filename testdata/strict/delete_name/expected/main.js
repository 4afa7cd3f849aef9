var declared = 1
globalThis.implicit = 2
globalThis.explicit = 3

console.log(false, Reflect.deleteProperty(globalThis, 'implicit'), Reflect.deleteProperty(globalThis, 'explicit'), Reflect.deleteProperty(globalThis, 'neverThere'))
console.log(declared, typeof implicit, typeof explicit)

function f (arg) {
  return [false, false, arg]
}
console.log(f('still here'))

export {}
