// what TypeScript and Babel publish: `default` is only a property here
import marked from 'marked-pkg';
const { default: create, helper } = marked;
const direct = marked.default;

console.log(typeof marked, marked.default('a'), create('b'), direct('c'), helper(), marked.__esModule);
