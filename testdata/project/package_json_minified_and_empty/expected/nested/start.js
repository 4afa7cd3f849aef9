export const name = 'nested start'
