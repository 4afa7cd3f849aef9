import jq from './jq.js';
console.log(jq('#a'), jq.fn);
