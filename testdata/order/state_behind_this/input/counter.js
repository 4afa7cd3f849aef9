class Counter {
  static made = [];
  constructor() {
    this.constructor.made.push(this);
  }
}
exports.Counter = Counter;
