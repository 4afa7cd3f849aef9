"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.counter = exports.LIMIT = void 0;
exports.bump = bump;
exports.twice = twice;
exports.LIMIT = 3;
exports.counter = 0;
function bump() { exports.counter++; }
function twice(n) { return n * 2; }
