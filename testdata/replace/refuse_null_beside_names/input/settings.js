exports.timeout = 3 * 1000;
with (process.env) {
  exports.home = HOME;
}
module.exports = null;
