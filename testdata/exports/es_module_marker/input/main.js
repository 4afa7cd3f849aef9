"use strict";

function interopRequireDefault(obj) {
  return obj && obj.__esModule ? obj : { default: obj };
}

const marked = interopRequireDefault(require("./marked"));
const plain = interopRequireDefault(require("./plain"));

console.log(marked.default("x"), marked.helper());
console.log(plain.default.helper(), plain.helper);
