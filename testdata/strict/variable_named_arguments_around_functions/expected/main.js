// Functions have an `arguments` of their own, whatever a variable around them is called.
var _arguments = 'a variable';

function count() {
  return arguments.length;
}

const arrow = () => _arguments;

function inner() {
  var _arguments2 = undefined;
  return (function () { return arguments.length; })(1, 2);
}

console.log(count(1, 2, 3), arrow(), inner());

export {};
