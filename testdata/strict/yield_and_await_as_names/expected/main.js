var _yield = 5, _await = 2;

function twice(n) { return n * 2; }
function* count() { yield twice(3); }

console.log(twice(_yield + 1), _await + 1, _await - 1, _yield, count().next().value);

export {};
