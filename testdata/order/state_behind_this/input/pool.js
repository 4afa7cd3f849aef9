class Pool {
  static getInstance() {
    return (this.instance ??= new this());
  }
  fill(what) {
    this.what = what;
  }
}
module.exports = Pool;
