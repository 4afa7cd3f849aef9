var ask = Function('return arguments.callee.caller');
function outer() { return ask(); }
console.log(outer() === outer);
