const jq = require('./jq');
console.log(jq('#a'), jq.fn);
