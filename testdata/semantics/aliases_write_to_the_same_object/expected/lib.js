const module = { exports: {} };
const exports = module.exports;

var e = exports, m = module;
var self = module.exports;

e.e = 'e';
self.self = 'self';
m.exports.m = 'm';

(function (root) { root.iife = 'iife'; })(exports);
(function () { exports.called = 'called'; }).call(exports);

function helper(target) { target.helper = 'helper'; }
helper(exports);

export default module.exports;
