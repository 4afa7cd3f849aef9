export const limit = 4;
export function scale(n) { return n * limit; }
function two() { return 2; }
export { two };
