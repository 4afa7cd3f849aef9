let issued = 0;
module.exports = {
  get next() {
    return (issued += 1);
  }};