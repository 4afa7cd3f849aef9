var key = 'total';
var sum = {
  get [key]() { return 3; },
  get [Symbol.toStringTag]() { return 'Sum'; },
};
Object.defineProperty(sum, 'last', { get: undefined, set: undefined });
sum.total = 4;
sum[Symbol.toStringTag] = 'Other';
sum.last = 5;
console.log(sum.total, String(sum), sum.last);
