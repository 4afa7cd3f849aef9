var e = exports, m = module;
var self = module.exports;

e.e = 'e';
self.self = 'self';
m.exports.m = 'm';

(function (root) { root.iife = 'iife'; })(exports);
(function () { this.called = 'called'; }).call(this);

function helper(target) { target.helper = 'helper'; }
helper(exports);
