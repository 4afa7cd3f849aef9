// An old build joined two files; the later function has always won.
function pad(s) { return '[' + s + ']'; }

console.log(pad('x'));

function pad(s) { return '<' + s + '>'; }

var format = function (n) { return 'assigned ' + n; };
function format(n) { return 'declared ' + n; }
console.log(format(1));

var later;
function later() { return 'a function all along'; }
console.log(later());

for (var each in { key: 1 }) { }
function each() { }
console.log(each);

if (true) {
  function inner() { return 1; }
  function inner() { return 2; }
  console.log(inner());
}
