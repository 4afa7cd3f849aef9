import seesMain from './sees-main.js';

const exports = {};

console.log(exports === exports, exports === exports);
exports.answer = 42;
const arrow = () => exports.answer;
console.log(arrow(), exports.answer, seesMain());

function plain() { return globalThis === globalThis; }
console.log(plain(), (function () { return globalThis; })() === undefined);
const main = {};
export default main;
console.log(exports === main, exports === exports);
