function walk() {
  return 'the private walk';
}

export const factorial = function fact(n) {
  return n < 2 ? 1 : n * fact(n - 1);
};

// inside, `walk` is the function expression itself; outside, it is the declaration above
const _walk = function walk(list) {
  return list.reduce((sum, x) => sum + (Array.isArray(x) ? walk(x) : x), 0);
};
export { _walk as walk };

console.log(walk());
