export default class Base {
  static enable() {
    this.isOn = true;
  }
}
