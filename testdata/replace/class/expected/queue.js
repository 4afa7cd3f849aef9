class Queue {
  constructor() {
    this.items = [];
  }

  get length() {
    return this.items.length;
  }

  push(item) {
    this.items.push(item);
  }

  shift() {
    return this.items.shift();
  }
}

export default Queue;
