Object.defineProperty(Array.prototype, 'lastItem', {
  value: function () {
    return this[this.length - 1];
  },
});

export {};
