var name = 'local to main';
function helper() { return 'main helper'; }

require('./other');

console.log(name, helper(), typeof globalThis.name, typeof globalThis.helper);
console.log(typeof arguments, arguments.length, this === module.exports);
if (name) return;
console.log('unreachable');
