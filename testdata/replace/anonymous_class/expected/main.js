import Base from './base.js';
import Child from './child.js';

console.log(new Child('c').hello(), new Child('c') instanceof Base, Child.create('d').hello());
