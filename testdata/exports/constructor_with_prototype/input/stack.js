exports.Stack = Stack;

function Stack() {
  this.items = [];
}

Stack.prototype.push = function (x) { this.items.push(x); };
exports.Stack.prototype.pop = function () { return this.items.pop(); };
exports.Stack.prototype.size = function () { return this.items.length; };

Stack.from = function (list) {
  var stack = new exports.Stack();
  list.forEach(stack.push, stack);
  return stack;
};
