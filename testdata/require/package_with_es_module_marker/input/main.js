// what TypeScript and Babel publish: `default` is only a property here
const marked = require('marked-pkg');
const { default: create, helper } = require('marked-pkg');
const direct = require('marked-pkg').default;

console.log(typeof marked, marked.default('a'), create('b'), direct('c'), helper(), marked.__esModule);
