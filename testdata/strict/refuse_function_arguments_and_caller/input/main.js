function traced() {
  return traced.caller === null ? 'nobody' : typeof traced.caller;
}

function outer() { return traced(); }

function count() { return helper(); }
function helper() { return count.arguments.length; }

console.log(outer(), count(1, 2, 3), outer.caller, outer.arguments);
