import held from "./held.js";
import set from "./set.js";
import self from "./self.js";
import late from "./late.js";
import added from "./added.js";
import { createRequire } from "module";
const require = createRequire(import.meta.url);

var __importDefault = function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
const held_1 = __importDefault(held);
const set_1 = __importDefault(set);
const self_1 = __importDefault(self);
const late_1 = __importDefault(late);
const added_1 = __importDefault(added);
const own_1 = fancyDefault(held);
const plain_1 = require("./plain");

/** Not the helper that it looks like. */
function fancyDefault(mod) {
    return mod && mod.__esModule ? mod : { default: [mod] };
}

// What the helper made goes elsewhere.
console.log(Object.keys(held_1), held_1 === held_1.default);
// Its property is given another value.
set_1.default = "mine";
console.log(set_1.default, set.name);
// The function is called on what the helper made.
console.log(self_1.default());
// The mark comes and goes.
console.log(Object.keys(late_1), Object.keys(added_1));
console.log(own_1.default[0].name);
function last(){return(0,plain_1)(1)}
console.log(last(), typeof(0,plain_1));
