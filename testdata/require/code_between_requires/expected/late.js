export const start = 20
