"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.unit = exports.Unit = void 0;
var Unit;
(function (Unit) {
    Unit["Meter"] = "m";
})(Unit || (exports.Unit = Unit = {}));
exports.unit = 'of units';
