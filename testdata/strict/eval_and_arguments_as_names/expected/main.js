var _eval = function (code) { return 'not evaluated: ' + code; };

function args(_arguments) { return _arguments; }
function declares() { var _arguments2 = 'mine'; return _arguments2; }
function catches() { try { throw 'thrown'; } catch (_eval2) { return _eval2; } }

console.log(_eval('1 + 1'), args('param'), declares(), catches());

export {};
