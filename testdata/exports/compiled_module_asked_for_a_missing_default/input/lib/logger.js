"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.level = void 0;
exports.level = 1;
