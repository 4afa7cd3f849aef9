// it holds the arguments object until it is assigned
function count() {
  var arguments;
  return arguments.length;
}

console.log(count(1, 2));
