"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.count = void 0;
exports.bump = bump;
exports.count = 0;
function bump() {
    exports.count++;
}
