console.log(this === module.exports, this === exports);
this.answer = 42;
const arrow = () => this.answer;
console.log(arrow(), exports.answer, require('./sees-main')());

function plain() { return this === globalThis; }
console.log(plain(), (function () { return this; })() === undefined);
module.exports = {};
console.log(this === module.exports, this === exports);
