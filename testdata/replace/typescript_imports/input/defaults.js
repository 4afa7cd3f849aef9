"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const defaults = { separator: ': ' };
exports.default = defaults;
