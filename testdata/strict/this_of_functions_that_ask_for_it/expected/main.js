import lib from './lib.js';
var who = lib.who;
var label = lib.label;
console.log(lib.who(), who(), who.call(5), who.call('text'), who.call(null));
globalThis.title = 'global title';
console.log(label(), label.call({ title: 'own' }));
