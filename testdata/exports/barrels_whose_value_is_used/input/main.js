// Each of these passes another module on, and somebody uses more of it than its members.
const compared = require('./compared');
const mutated = require('./mutated');
const listed = require('./listed');
const spread = require('./spread');
const printed = require('./printed');
const asked = require('./asked');
const changing = require('./changing');
const marked = require('./marked');

console.log(compared === require('./lib/compared'), compared.read());

mutated.name = 'changed';
console.log(require('./lib/mutated').name, mutated.read());

console.log(Object.keys(listed), { ...spread }.name, JSON.stringify(printed));
console.log(asked.hasOwnProperty('name'), 'read' in asked, asked.missing);

changing.step();
console.log(changing.count);
console.log(marked.__esModule, marked.default(), marked.name);
