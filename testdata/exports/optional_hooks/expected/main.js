import task from './task.js';

console.log(task.run());
task.before = () => 'before!';
console.log(task.run());
