var eval = function (code) { return 'not evaluated: ' + code; };

function args(arguments) { return arguments; }
function declares() { var arguments = 'mine'; return arguments; }
function catches() { try { throw 'thrown'; } catch (eval) { return eval; } }

console.log(eval('1 + 1'), args('param'), declares(), catches());
