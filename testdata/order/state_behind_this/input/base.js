module.exports = class Base {
  static enable() {
    this.isOn = true;
  }
};
