function swap() {
  var before = typeof arguments;
  {
    function arguments() {}
  }
  return before + ' ' + typeof arguments;
}

console.log(swap());
