export function sum(list) { return list.reduce(function (a, b) { return a + b; }, 0); }
export function product(list) { return list.reduce(function (a, b) { return a * b; }, 1); }
export function mean(list) { return sum(list) / list.length; }
export function range(list) { return [Math.min.apply(null, list), Math.max.apply(null, list)]; }
