function interopRequireDefault(obj) {
  return obj && obj.__esModule ? obj : { default: obj };
}

import * as marked from "./marked.js";
import _plain from "./plain.js";
const plain = interopRequireDefault(_plain);

console.log(marked.default("x"), marked.helper());
console.log(plain.default.helper(), plain.helper);
