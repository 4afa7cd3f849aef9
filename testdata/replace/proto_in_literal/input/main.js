const child = require('./child');
const plain = require('./plain');

console.log(child.own, child.inherited, Object.prototype.hasOwnProperty.call(child, 'inherited'));
console.log(plain.viaAssignment, plain.own);
