function makeApi(size) {
  return { size, wrap: (value) => `[${value}]` };
}

module.exports = makeApi(3);
