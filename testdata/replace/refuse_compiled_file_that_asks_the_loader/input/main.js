"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const all_1 = require("./all");
console.log(all_1.report());
