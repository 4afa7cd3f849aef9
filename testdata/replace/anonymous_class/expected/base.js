export default class {
  constructor(name) {
    this.name = name;
  }

  static create(name) {
    return new this(name);
  }
}
