const Base = require('./base');
const Child = require('./child');

console.log(new Child('c').hello(), new Child('c') instanceof Base, Child.create('d').hello());
