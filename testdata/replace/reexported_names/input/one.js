"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.first = void 0;
exports.first = 'of one';
