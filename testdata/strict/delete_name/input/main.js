var declared = 1
implicit = 2
globalThis.explicit = 3

console.log(delete declared, delete implicit, delete explicit, delete neverThere)
console.log(declared, typeof implicit, typeof explicit)

function f (arg) {
  return [delete arg, delete f, arg]
}
console.log(f('still here'))
