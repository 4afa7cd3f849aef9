export const inc = n => n + 1;
export const double = (n) => n * 2;
export const compose = (...fns) => (x) => fns.reduceRight((acc, fn) => fn(acc), x);
export const pick = (keys) => (obj) => keys.reduce((out, k) => {
  out[k] = obj[k];
  return out;
}, {});
export const point = (x, y) => ({ x, y });
