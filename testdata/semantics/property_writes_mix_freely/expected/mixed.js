export const a = 'a'
export const b = 'b'
export const c = 'c'
export const d = a + b + c
