exports.range = function* (from, to) {
  for (let i = from; i < to; i++) yield i;
};

exports.delay = async function (ms, value) {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return value;
};

exports.ticks = async function* ticks(n) {
  for (const i of exports.range(0, n)) yield await exports.delay(1, i);
};
