export class BaseError extends Error {
  describe() {
    return this.constructor.name + ': ' + this.message;
  }
}
