import * as api from './api.js';

var _interface = 'eth0', _package = { name: 'p' }, _private = 1, _public = 2, _protected = 3;
var _let = 'let me', _static = true, _implements = [];

function _await(promise) { return 'awaiting ' + promise; }
function use(_public2, _static2) { return _public2 + _static2; }

var obj = { interface: _interface, package: _package, let() { return _let; }, static: 1 };
console.log(_interface, _package.name, _private + _public + _protected, _let, _static, _implements.length);
console.log(_await('it'), use(1, 2), obj.interface, obj.let(), obj.static, api.package.interface);
