"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Kind = void 0;
const defaults_1 = __importDefault(require("./defaults"));
var Kind;
(function (Kind) {
    Kind[Kind["Small"] = 1] = "Small";
    Kind[Kind["Big"] = 2] = "Big";
})(Kind || (exports.Kind = Kind = {}));
class Model {
    constructor(id, kind) {
        this.id = id;
        this.kind = kind;
    }
    show() { return this.id + defaults_1.default.separator + Kind[this.kind]; }
}
exports.default = Model;
