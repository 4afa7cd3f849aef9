function tally(n) {
  this.total = (this.total || 0) + n;
  return this.total;
}
module.exports = tally;
