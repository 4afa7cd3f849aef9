export function toString() { return 'o module' }
export const valueOf = () => 42
export const constructor = 'made in Norway'
export const hasOwnProperty = 'no'
export const name = 'name'
export const length = 3
export const prototype = null
