import m from './m.js';
console.log(m['answer'], m.question, m.other);
