"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
const logger_1 = __importDefault(require('./lib/logger'));
const { default: again } = require('./lib/logger');
console.log(typeof logger_1.default, typeof again);
