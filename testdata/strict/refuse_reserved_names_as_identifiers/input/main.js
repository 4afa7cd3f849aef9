var interface = 'eth0', package = { name: 'p' }, private = 1, public = 2, protected = 3;
var let = 'let me', static = true, implements = [];
let
yield = 5

function await(promise) { return 'awaiting ' + promise; }
function use(yield, static) { return yield + static; }

var obj = { interface, package: package, let() { return let; }, static: 1 };
console.log(interface, package.name, private + public + protected, let, static, implements.length, yield);
console.log(await('it'), use(1, 2), obj.interface, obj.let(), obj.static, require('./api').package.interface);
