// An old build joined two files; the later function has always won.
function _pad(s) { return '[' + s + ']'; }

console.log(pad('x'));

function pad(s) { return '<' + s + '>'; }

format = function (n) { return 'assigned ' + n; };
function format(n) { return 'declared ' + n; }
console.log(format(1));

function later() { return 'a function all along'; }
console.log(later());

for (each in { key: 1 }) { }
function each() { }
console.log(each);

if (true) {
  function _inner() { return 1; }
  function inner() { return 2; }
  console.log(inner());
}

export {};
