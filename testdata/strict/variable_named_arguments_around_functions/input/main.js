// Functions have an `arguments` of their own, whatever a variable around them is called.
var arguments = 'a variable';

function count() {
  return arguments.length;
}

const arrow = () => arguments;

function inner() {
  var arguments = undefined;
  return (function () { return arguments.length; })(1, 2);
}

console.log(count(1, 2, 3), arrow(), inner());
