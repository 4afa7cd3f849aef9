export const kept = 'written before'
let exports = { lost: true }
