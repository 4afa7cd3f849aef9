var interface = 'eth0', package = { name: 'p' }, private = 1, public = 2, protected = 3;
var let = 'let me', static = true, implements = [];

function await(promise) { return 'awaiting ' + promise; }
function use(public, static) { return public + static; }

var obj = { interface, package: package, let() { return let; }, static: 1 };
console.log(interface, package.name, private + public + protected, let, static, implements.length);
console.log(await('it'), use(1, 2), obj.interface, obj.let(), obj.static, require('./api').package.interface);
