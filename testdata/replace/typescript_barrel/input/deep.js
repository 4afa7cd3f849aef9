"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.both = void 0;
exports.both = 'deep';
