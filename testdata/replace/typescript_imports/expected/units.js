export { bump, twice };
export const LIMIT = 3;
export let counter = 0;
function bump() { counter++; }
function twice(n) { return n * 2; }
