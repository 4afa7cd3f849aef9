"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.default = add;
function add(a, b) {
    return a + b;
}
