exports.inc = n => n + 1;
exports.double = (n) => n * 2;
exports.compose = (...fns) => (x) => fns.reduceRight((acc, fn) => fn(acc), x);
exports.pick = (keys) => (obj) => keys.reduce((out, k) => {
  out[k] = obj[k];
  return out;
}, {});
exports.point = (x, y) => ({ x, y });
