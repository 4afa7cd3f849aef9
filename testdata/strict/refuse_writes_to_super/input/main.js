var base = Object.freeze({ limit: 1 });
var counter = {
  __proto__: base,
  raise: function () { return this.limit; },
  lift() {
    super.limit = 2;
    return super.limit;
  },
};
console.log(counter.lift(), counter.raise());
