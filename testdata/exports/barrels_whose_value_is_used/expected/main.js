// Each of these passes another module on, and somebody uses more of it than its members.
import compared from './compared.js';
import mutated from './mutated.js';
import listed from './listed.js';
import spread from './spread.js';
import printed from './printed.js';
import asked from './asked.js';
import changing from './changing.js';
import marked from './marked.js';
import _compared from './lib/compared.js';
import _mutated from './lib/mutated.js';

console.log(compared === _compared, compared.read());

mutated.name = 'changed';
console.log(_mutated.name, mutated.read());

console.log(Object.keys(listed), { ...spread }.name, JSON.stringify(printed));
console.log(asked.hasOwnProperty('name'), 'read' in asked, asked.missing);

changing.step();
console.log(changing.count);
console.log(marked.__esModule, marked.default(), marked.name);
