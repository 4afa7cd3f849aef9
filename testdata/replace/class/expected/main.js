import Queue from './queue.js';

const q = new Queue();
q.push('a');
q.push('b');
console.log(q.shift(), q.length, q instanceof Queue, Queue.name);
