const answer = 42;
eval('var leaked = answer + 1; function helper() { return leaked * 2; }');

function inner(code) {
  eval(code);
  return typeof local === 'undefined' ? 'no local' : local;
}

console.log(leaked, helper(), inner('var local = 1'), inner(''), eval('010'));
