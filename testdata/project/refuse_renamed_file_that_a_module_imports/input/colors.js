exports.light = 1;
exports.dark = 2;
with ({ base: 3 }) {
  exports.accent = base;
}
