"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.hidden = void 0;
exports.double = double;
function double(n) { return n * 2; }
exports.hidden = true;
