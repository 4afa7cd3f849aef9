if (process.argv.length > 0) {
  function describe() { return 'described from a block'; }
}
console.log(describe(), before === undefined, typeof late);

{
  function before() { return 'before'; }
}
console.log(before());

switch (1) {
  case 1:
    function late() { return 'late'; }
}

try { function tried() { return 'tried'; } } catch (e) {}

function outer() {
  for (var i = 0; i < 1; i++) {
    function inner() { return i; }
  }
  return inner();
}
console.log(late(), tried(), outer());

{
  let hidden = 1;
  { function hidden2() { return hidden; } }
  console.log(hidden2());
}
