"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const held_1 = __importDefault(require("./held"));
const set_1 = __importDefault(require("./set"));
const self_1 = __importDefault(require("./self"));
const late_1 = __importDefault(require("./late"));
const added_1 = __importDefault(require("./added"));
const own_1 = fancyDefault(require("./held"));
const plain_1 = __importDefault(require("./plain"));

/** Not the helper that it looks like. */
function fancyDefault(mod) {
    return mod && mod.__esModule ? mod : { default: [mod] };
}

// What the helper made goes elsewhere.
console.log(Object.keys(held_1), held_1 === held_1.default);
// Its property is given another value.
set_1.default = "mine";
console.log(set_1.default, require("./set").name);
// The function is called on what the helper made.
console.log(self_1.default());
// The mark comes and goes.
console.log(Object.keys(late_1), Object.keys(added_1));
console.log(own_1.default[0].name);
function last(){return(0,plain_1.default)(1)}
console.log(last(), typeof(0,plain_1.default));
