if (process.argv.length > 0) {
  function describe() { return 'described from a block'; }
  var _describe = describe;
}
console.log(_describe(), _before === undefined, typeof _late);

{
  function before() { return 'before'; }
  var _before = before;
}
console.log(_before());

switch (1) {
  case 1:
    function late() { return 'late'; }
    var _late = late;
}

try { function tried() { return 'tried'; } var _tried = tried; } catch (e) {}

function outer() {
  for (var i = 0; i < 1; i++) {
    function inner() { return i; }
    var _inner = inner;
  }
  return _inner();
}
console.log(_late(), _tried(), outer());

{
  let hidden = 1;
  { function hidden2() { return hidden; } var _hidden2 = hidden2; }
  console.log(_hidden2());
}

export {};
