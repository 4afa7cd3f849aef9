"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.default = service;
const units_1 = require("./units");
function service(n) { return (0, units_1.twice)(n) + units_1.LIMIT; }
