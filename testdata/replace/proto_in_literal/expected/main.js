import child from './child.js';
import plain from './plain.js';

console.log(child.own, child.inherited, Object.prototype.hasOwnProperty.call(child, 'inherited'));
console.log(plain.viaAssignment, plain.own);
