"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.unit = exports.both = exports.version = exports.twice = void 0;
/** All there is. */
__exportStar(require("./circle"), exports);
__exportStar(require("./units"), exports);
var tools_1 = require("./tools");
Object.defineProperty(exports, "twice", { enumerable: true, get: function () { return tools_1.double; } });
var version_1 = require("./version");
Object.defineProperty(exports, "version", { enumerable: true, get: function () { return __importDefault(version_1).default; } });
var both_1 = require("./both");
Object.defineProperty(exports, "both", { enumerable: true, get: function () { return both_1.both; } });
exports.unit = 'own';
const circle_1 = require("./circle");
exports.default = new circle_1.Circle(1).show();
