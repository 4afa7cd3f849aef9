const { children, filename } = module;
require('./a');
console.log(children.length, /main/.test(filename));
