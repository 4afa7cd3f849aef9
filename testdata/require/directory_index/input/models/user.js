exports.User = class User {
  constructor(name) {
    this.name = name;
  }
};
