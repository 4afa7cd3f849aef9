// A name for the function, to call it by, would be seen here.
console.log((function () { return '<' + arguments.callee.name + '>'; })());
