"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.other = exports.first = void 0;
exports.first = 'of two';
exports.other = 'other';
