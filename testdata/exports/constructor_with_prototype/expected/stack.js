export { Stack };

function Stack() {
  this.items = [];
}

Stack.prototype.push = function (x) { this.items.push(x); };
Stack.prototype.pop = function () { return this.items.pop(); };
Stack.prototype.size = function () { return this.items.length; };

Stack.from = function (list) {
  var stack = new Stack();
  list.forEach(stack.push, stack);
  return stack;
};
