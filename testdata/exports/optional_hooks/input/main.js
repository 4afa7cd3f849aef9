const task = require('./task');

console.log(task.run());
task.before = () => 'before!';
console.log(task.run());
