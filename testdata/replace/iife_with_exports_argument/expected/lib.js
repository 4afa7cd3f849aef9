var hidden = 'hidden'

export function one() { return 1 }
export function two() { return one() + 1 }
console.log(typeof undefined, hidden)
