export class User {
  constructor(name) {
    this.name = name;
  }
}
