class Registry {
  static names = [];
  static add(name) {
    this.names.push(name);
  }
  static all() {
    return this.names.join();
  }
}
module.exports = Registry;
