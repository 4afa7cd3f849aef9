var key = 'total';
var sum = {
  get [key]() { return 3; },
  get [Symbol.toStringTag]() { return 'Sum'; },
};
Object.defineProperty(sum, 'last', { get: undefined, set: undefined });
Reflect.set(sum, 'total', 4);
Reflect.set(sum, Symbol.toStringTag, 'Other');
Reflect.set(sum, 'last', 5);
console.log(sum.total, String(sum), sum.last);

export {};
