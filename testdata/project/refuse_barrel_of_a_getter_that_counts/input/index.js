"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.name = exports.ticked = void 0;
const ticker_1 = require("./lib/ticker");
Object.defineProperty(exports, "ticked", { enumerable: true, get: function () { return ticker_1.ticked; } });
exports.name = "ticks";
