var yield = 5, await = 2;

function twice(n) { return n * 2; }
function* count() { yield twice(3); }

console.log(twice(yield + 1), await + 1, await - 1, yield, count().next().value);
