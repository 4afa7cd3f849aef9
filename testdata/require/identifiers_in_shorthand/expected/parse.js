export const parse = s => [s]
