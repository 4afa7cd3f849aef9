console.log(require('./own_define').by);
console.log(require('./hoisted')());
console.log(require('./chain')(1), require('./chain').chain(2));
console.log(typeof require('./loader').exists, require('./loader').isNode);
